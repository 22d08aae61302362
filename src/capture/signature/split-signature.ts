import { withoutQuotedHistory } from "../mail/quoted-history"
import { bestOf, candidates } from "./signature-start"
import { WEIGHTS } from "./weights"
import type { Sender } from "./writer"

const MOST_TEXT = 200_000

/**
 * Parts a mail's newest text from the signature under it. Of all places where one may begin the likeliest is taken, by what the
 * lines are (line-traits.ts) and what such lines weighed in marked mails (weights.ts).
 */
export function splitSignature(text: string, sender?: Sender): { body: string; signature: string | null } {
  const newest = withoutQuotedHistory(text.slice(0, MOST_TEXT))
  const lines = newest.split("\n")
  const start = bestOf(candidates(lines, sender), WEIGHTS)?.at
  if (start === undefined) return { body: newest, signature: null }
  const signature = lines.slice(start).join("\n").trim()
  return signature ? { body: lines.slice(0, start).join("\n").trimEnd(), signature } : { body: newest, signature: null }
}
