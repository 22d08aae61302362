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
  const whole = newest.split("\n")
  const end = postscriptStart(whole) ?? whole.length
  const lines = whole.slice(0, end)
  const start = bestOf(candidates(lines, sender), WEIGHTS)?.at
  const signature = start === undefined ? "" : lines.slice(start).join("\n").trim()
  if (start === undefined || !signature) return { body: newest, signature: null }
  const after = whole.slice(end).join("\n").trim()
  return { body: `${lines.slice(0, start).join("\n").trimEnd()}${after && `\n\n${after}`}`, signature }
}

/** Where words were added under the signature, after "P.S.", which are the writer's own like those above it. */
function postscriptStart(lines: string[]): number | undefined {
  const from = Math.max(1, lines.length - LONGEST_POSTSCRIPT)
  for (let at = from; at < lines.length; at++)
    if (POSTSCRIPT.test(lines[at] ?? "") && !(lines[at - 1] ?? "").trim()) return at
  return undefined
}

const LONGEST_POSTSCRIPT = 12
const POSTSCRIPT = /^\s{0,4}(?:p\. ?[sd]\.|p\.?[sd]|ps|pd|post ?data|nota bene)(?:\s?[:.,–—-]| )\s{0,4}\S/i
