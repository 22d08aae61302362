import type { PageLine } from "../page/page-lines"

/** Tax and register numbers of organisations as their pages write them, each with the words that say what it is. */
const NUMBERS = [
  /\b(?:N\.?I\.?F|C\.?I\.?F|VAT|C\.?I\.?F)\.?(?: ?\/ ?C?I?V?A?\.?T?)?[ :.-]{0,3}(?:ES-?)?[A-HJNP-SUVW]-?\d{7}[\dA-J]\b/i,
  /\bUSt\.?-?Id(?:ent)?\.?-?(?:Nr)?\.?[ :.]{0,3}(?:DE|ATU) ?(?:\d ?){8,9}/i,
  /\b(?:DE ?\d{3} ?\d{3} ?\d{3}|ATU\d{8}|CHE-\d{3}\.\d{3}\.\d{3}(?: MWST)?)\b/,
  /\bHR[AB] ?(?:Nr\. ?)?\d{2,7}(?: [A-Z]{1,2})?\b/,
  /\bSIRE[TN](?: n[°o])?[ :.]{0,3}\d{3} ?\d{3} ?\d{3}(?: ?\d{5})?/i,
  /\b(?:P\.? ?IVA|Partita IVA|C\.?F\.? ?(?:e|\/) ?P\.? ?IVA)[ :.]{0,3}(?:IT ?)?\d{11}\b/i,
  /\b(?:CUI|C\.U\.I\.|C\.?I\.?F\.?)[ :.]{0,3}(?:RO ?)?\d{6,9}\b/,
  /\bJ ?\d{2} ?\/ ?\d{1,6} ?\/ ?\d{4}\b/,
  /\bC\.?U\.?I\.?T\.?[ :.°Nº]{0,5}\d{2}-?\d{8}-?\d\b/i,
  /\bN\.?I\.?T\.?[ :.]{0,3}\d{3}\.?\d{3}\.?\d{3}-?\d?\b/,
  /\bR\.?U\.?[TC]\.?[ :.]{0,3}(?:\d{11}|\d{1,2}\.?\d{3}\.?\d{3}-[\dkK])/,
  /\bR\.?F\.?C\.?[ :.]{0,3}[A-ZÑ&]{3,4}-?\d{6}-?[A-Z\d]{3}\b/,
  /\b(?:NIPC|NIF)[ :.]{0,3}\d{3} ?\d{3} ?\d{3}\b/,
  /\b(?:VAT|TVA)(?: (?:Reg(?:istration)?|intracommunautaire))?\.?(?: ?(?:No|Number|n°))?[ :.]{0,3}(?:[A-Z]{2} ?)?\d[\d ]{7,12}\d/i,
  /\bRegistered in (?:England|Scotland|Wales)[^\d]{0,40}\d{6,8}\b/i,
  /\b(?:EIN|Tax ID)[ :#.]{0,3}\d{2}-\d{7}\b/i,
  /\bKvK(?:-nummer)?[ :.]{0,3}\d{8}\b/i,
]
/** One look for all of them: most lines have neither. */
const MAYBE = /\b(?:[A-Z]\.?[A-Z]\.?[A-Z]|USt|SIRE|P\.? ?IVA|Partita|Registered|HR[AB]|KvK|J ?\d|DE ?\d|Tax)/i
const MOST_LINES = 400
const MOST_NUMBERS = 3

/** The organisation's numbers in the first and last lines of a page, as one note; undefined where there is none. */
export function registerNumbers(lines: readonly PageLine[]): string | undefined {
  const found = new Set<string>()
  const kinds = new Set<RegExp>()
  const ends = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES / 2), ...lines.slice(-MOST_LINES / 2)] : lines
  for (let at = 0; at < ends.length; at++) {
    const line = ends[at] as PageLine
    if (!line.isMarked || line.digits < 6 || line.length > 1_500) continue
    const label = ends[at - 1]
    // The label may stand in a line or cell of its own.
    const before = label && label.length < 60 && label.digits === 0 ? label.text : ""
    const text = /^[A-Z]{0,2}[\d ./-]{6,20}[A-Z]?$/i.test(line.text) ? `${before} ${line.text}` : line.text
    if (!MAYBE.test(text)) continue
    for (const pattern of NUMBERS) {
      const number = kinds.has(pattern) ? undefined : pattern.exec(text)?.[0]
      if (!number || [...found].some((one) => one.includes(number))) continue
      kinds.add(pattern)
      found.add(number.trim())
    }
    if (found.size >= MOST_NUMBERS) break
  }
  return found.size > 0 ? [...found].slice(0, MOST_NUMBERS).join(" · ") : undefined
}
