import { fold } from "../text/fold"

/** A longer run without a stop is cut at a space. */
const LONGEST = 600

/** As many sentences are read of one mail. */
const MOST = 400

/**
 * The sentences of a text, each exactly as it stands there. A line that was broken for its width goes on in the next; an entry of a
 * list is a sentence, though nothing ends it.
 */
export function sentencesOf(text: string): string[] {
  const found: string[] = []
  for (const paragraph of paragraphsOf(text)) {
    for (const sentence of split(paragraph)) {
      if (found.length === MOST) return found
      if (/[\p{L}\p{N}]/u.test(sentence)) found.push(sentence)
    }
  }
  return found
}

/** Lines this long may have been broken by a mail program, before a small letter. */
const WIDTH = 55
const ENTRY = /^\s{0,12}(?:[-*•·–—>]|\d{1,2}[.)]|[a-z]\))\s/

function paragraphsOf(text: string): string[] {
  const found: string[] = []
  let current = ""
  let last = ""
  for (const line of text.split("\n")) {
    const goesOn = last.length >= WIDTH && /^\s{0,4}[\p{Ll}\d(¿]/u.test(line) && !ENTRY.test(line)
    if (current && goesOn && current.length < LONGEST) current += `\n${line}`
    else {
      if (current) found.push(current)
      current = line
    }
    last = line.trim()
  }
  if (current) found.push(current)
  return found
}

const STOP = /[.!?…]{1,20}["'”’»)]{0,2}/g

function split(paragraph: string): string[] {
  const found: string[] = []
  let from = 0
  for (const match of paragraph.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (!endsSentence(paragraph, match.index, match[0])) continue
    found.push(...pieces(paragraph.slice(from, end).trim()))
    from = end
  }
  return [...found, ...pieces(paragraph.slice(from).trim())].filter(Boolean)
}

const ABBREVIATED =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|dra|sr|sra|srta|sres|lic|ing|arq|d|dna|prof|st|approx|aprox|e\.g|i\.e|p\.ej|ej|num|no|nr|art|pag|pags|tel|tfno|ext|inc|ltd|co|corp|vs|av|avda|max|min|incl|excl|[a-z]\.[a-z]|s\.[alc]|ee\.uu|\p{L})$/u

function endsSentence(text: string, at: number, stop: string): boolean {
  const end = at + stop.length
  const next = text.charAt(end)
  if (next && !/[\s¿¡]/.test(next)) return false
  const quoted = /["'”’»]$/.test(stop)
  if (quoted && /^\s\p{Ll}/u.test(text.slice(end, end + 2))) return false
  if (stop !== ".") return true
  const before = text.slice(Math.max(0, at - 8), at)
  // The number of a list's entry, "2. Training".
  if (/^\s{0,8}\d{1,2}$/.test(text.slice(0, at))) return false
  return !next || !ABBREVIATED.test(fold(before))
}

function pieces(sentence: string): string[] {
  const found: string[] = []
  let rest = sentence
  while (rest.length > LONGEST) {
    const space = rest.lastIndexOf(" ", LONGEST)
    const at = space > 0 ? space : LONGEST
    found.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return [...found, rest]
}

/** A sentence as rules compare it: folded, in one line, with what is typed short on telephones spelt out. */
export function comparable(sentence: string): string {
  return fold(sentence)
    .replace(/[’‘´`]/g, "'")
    .replace(/\s{1,600}/g, " ")
    .replace(/\b[a-z]{1,4}\b/g, (word) => SPELT[word] ?? word)
}

const SPELT: Record<string, string | undefined> = Object.assign(Object.create(null), {
  u: "you",
  ur: "your",
  pls: "please",
  plz: "please",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  thx: "thanks",
  asap: "as soon as possible",
  q: "que",
  x: "por",
  xa: "para",
  pa: "para",
  xfa: "por favor",
  tb: "tambien",
  tmb: "tambien",
  cdo: "cuando",
  ppto: "presupuesto",
})
