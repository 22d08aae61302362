import { queryOptions } from "@tanstack/react-query"

import type { DocumentRecord } from "~domain/document"

import { askWorker } from "../client"
import { documentBytes } from "../document-files"

export const documentQueries = {
  all: ["documents"] as const,

  /** The last attached first; those of interactions too. */
  ofContact: (contactId: string) =>
    queryOptions({
      queryKey: [...documentQueries.all, contactId],
      queryFn: () => askWorker("documents.ofContact", { contactId }),
    }),

  /** What is in it. It never changes, and is let go soon after it was last shown. */
  bytes: (document: DocumentRecord) =>
    queryOptions({
      queryKey: ["document-bytes", document.hash, document.type],
      queryFn: () => documentBytes(document),
      gcTime: 10_000,
    }),
}
