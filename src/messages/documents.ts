import * as z from "zod"

import { type DocumentRecord, documentSourceSchema } from "~domain/document"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

/** Where a document belongs: to a contact, and to something that happened with them. */
const place = { contactId: z.uuid(), interactionId: z.uuid().optional() }

export const documentProcedures = {
  /** A contact's documents, the last attached first; those of interactions too. */
  "documents.ofContact": takes(z.object({ contactId: z.uuid() })).returns<DocumentRecord[]>(),

  /**
   * Attaches a file that the asking page put into the folder "imports" of the origin's file system, and takes it away there.
   * @throws Problem "file-gone", "document-empty", "document-too-large", "document-there", "store-full"
   */
  "documents.attach": takes(
    z.object({
      ...command,
      ...place,
      file: z.string().regex(/^[\w.-]{1,200}$/),
      name: z.string().max(2_000),
      source: documentSourceSchema.optional(),
    }),
  ).returns<Saved & { id: string }>(),

  /**
   * Keeps the text that the page in a tab shows, with its address and the date, as a document. Nothing is asked of the network.
   * @throws Problem "page-not-readable", "page-without-text"
   */
  "documents.keepPage": takes(z.object({ ...command, ...place, tabId: z.number().int() })).returns<
    Saved & { id: string }
  >(),

  "documents.rename": takes(z.object({ ...command, id: z.uuid(), name: z.string().min(1).max(300) })).returns<Saved>(),

  /** Its bytes stay as long as a deleted contact stays in the bin. */
  "documents.remove": takes(z.object({ ...command, id: z.uuid() })).returns<Saved>(),

  /**
   * Puts the bytes of a document, or of one that was removed, into a file of the folder "exports", which the asking page reads and takes
   * away.
   * @throws Problem "document-lost"
   */
  "documents.open": takes(z.object({ id: z.uuid() })).returns<{ file: string }>(),
}
