import { fold } from "../text/fold"

const MOST_TEXT = 5_000

/**
 * The first sentence of a mail that asks something, if there is one: not of what it quotes, not a question mark in a web address, and not
 * how one does.
 */
export function questionIn(text: string): string | undefined {
  const own = ownText(text.slice(0, MOST_TEXT))
  for (const sentence of own.match(SENTENCE) ?? []) {
    const asked = sentence.trim()
    if (QUESTION.test(asked) && !POLITE.test(fold(asked))) return asked.replace(/\s+/g, " ").slice(0, 300)
  }
  return undefined
}

/** What the writer wrote: up to the mail that it answers, without lines that quote. */
function ownText(text: string): string {
  const lines = text.split("\n")
  const end = lines.findIndex((line) => ANSWERED.test(line))
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line) => !/^\s*>/.test(line))
    .map((line) => line.replace(/\S+:\/\/\S+/g, " "))
    .join("\n")
}

const SENTENCE = /[^.!?\n]*(?:[.!?]+|\n|$)/g
const QUESTION = /[\p{L}\p{N}\p{Pe}\p{Pf}"']\s*\?+$/u
/** Where the mail that is answered begins, as mail programs write it. */
const ANSWERED =
  /^\s*(?:-{2,}\s*(?:original message|mensaje original|urspr|message d'origine)|on .{5,80} wrote:|el .{5,80} escribi)/i
const POLITE =
  /^\W*(?:(?:hi|hello|hey|dear|hola|buenos dias|buenas)\b[^?]{0,30}?,?\s*)?(?:how are you|how('s| is) it going|how have you been|how was your|hope you are well|que tal|como estas?|como esta usted|como va(?: todo)?|todo bien)\b/
