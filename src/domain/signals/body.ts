import { fold } from "../text/fold"

/** Of longer mails the beginning is read: nobody asks for a price on page twenty. */
const MOST_TEXT = 40_000

/** What a mail's writer says: without quoted lines, signature and legal notice. A postscript under the signature is kept. */
export function ownWords(text: string): string {
  const lines = text.slice(0, MOST_TEXT).replace(/\r\n?/g, "\n").split("\n")
  const kept: string[] = []
  let isSigned = false
  let isBegun = false
  for (const [at, line] of lines.entries()) {
    const plain = fold(line).trim()
    if (POSTSCRIPT.test(plain)) isSigned = false
    else if (!isSigned && isBegun) isSigned = isClosing(plain, lines, at)
    if (LEGAL.test(plain)) break
    isBegun ||= plain !== ""
    kept.push(isSigned || QUOTED.test(line) ? "" : line)
  }
  return kept.join("\n")
}

const QUOTED = /^\s{0,20}>/
const POSTSCRIPT = /^p\.? ?[sd]\.?(?:[:.\-–, ]|$)/

const LEGAL =
  /^(?:(?:aviso|nota) legal|legal notice|disclaimer|confidentiality|aviso de confidencialidad|(?:this|the) (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|intended|privileged)|este (?:mensaje|correo|e-?mail)\b.{0,80}\b(?:confidencial|destinatari|dirigid)|(?:before printing|antes de imprimir))/

const FAREWELL =
  /^(?:--|(?:(?:best|kind|kindest|warm|warmest|with kind|with best) )?regards|best wishes|all the best|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|cheers|(?:un |muchos )?(?:cordial )?saludos?(?: cordial(?:es)?)?|(?:reciba un )?cordial saludo|atentamente|atte\.?|(?:un )?(?:fuerte )?abrazos?|quedo a (?:la espera|sus ordenes|su disposicion)|sin otro particular)(?: (?:y|and) (?:gracias|thanks))?\s?[,.!-]{0,3}$/

/** These stand above a name at the end, and at the beginning of an answer as well. */
const THANKS =
  /^(?:best|thanks?(?: you)?(?: (?:so much|a lot|again|in advance))?|(?:muchas |mil )?gracias)\s?[,.!]{0,3}$/

function isClosing(plain: string, lines: string[], at: number): boolean {
  if (FAREWELL.test(plain)) return true
  if (!THANKS.test(plain)) return false
  const next = lines.slice(at + 1, at + 6).find((line) => line.trim())
  return next === undefined || (next.trim().split(" ").length <= 4 && !/[?¿]/.test(next))
}
