import { ownWords } from "../signals/body"
import { sentencesOf } from "../signals/sentences"
import { fold } from "../text/fold"

/** Of longer mails the beginning is read. */
const MOST_TEXT = 5_000

/**
 * The first sentence of a mail that asks something, as it is written, if there is one: not of what it quotes, not a question mark in a web
 * address, and not how one does.
 */
export function questionIn(text: string): string | undefined {
  if (!text.includes("?")) return undefined
  return sentencesOf(ownWords(withoutAnswered(text.slice(0, MOST_TEXT))))
    .map((sentence) => sentence.trim())
    .find((sentence) => QUESTION.test(sentence.replace(ADDRESS, " ")) && !POLITE.test(fold(sentence)))
}

function withoutAnswered(text: string): string {
  const lines = text.split("\n")
  const end = lines.findIndex((line) => ANSWERED.test(line))
  return end < 0 ? text : lines.slice(0, end).join("\n")
}

const QUESTION = /[\p{L}\p{N}\p{Pe}\p{Pf}"']\s*\?+$/u
const ADDRESS = /\S+:\/\/\S+/g
/** Where the mail that is answered begins, as mail programs write it. */
const ANSWERED =
  /^\s*(?:-{2,}\s*(?:original message|mensaje original|urspr|message d'origine)|on .{5,80} wrote:|el .{5,80} escribi)/i
const POLITE =
  /^\W*(?:(?:hi|hello|hey|dear|hola|buenos dias|buenas)\b[^?]{0,30}?,?\s*)?\W*(?:how are you|how('s| is) it going|how have you been|how was your|hope you are well|que tal|como estas?|como esta usted|como va(?: todo)?|todo bien)\b/
