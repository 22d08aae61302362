import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const draftQueries = {
  all: ["drafts"] as const,
  one: (key: string) => queryOptions({ queryKey: ["drafts", key], queryFn: () => askWorker("drafts.get", { key }) }),
}
