import { ALSO_FAX } from "./phone-detail"
import { lettersToDigits, toE164 } from "./phone-number"

export type FoundPhone = { value: string; written: string; index: number; end: number; isLabelled: boolean }

/** Digits with at most four separators between two of them, as many as three numbers have. Separators and digits exclude each other, so it is linear. */
const CANDIDATE = /(?:[+＋][ (]{0,2}|[([]{1,2}[+＋]? ?)?\d(?:[ ().\-‐‑–—−/·•~[\]]{0,4}\d){5,39}/g
/** "1-800-FLOWERS", "877.GET.HELP". */
const VANITY =
  /(?<![\w-])(?:1[-. ])?\(?8[0-9]{2}\)?[-. ](?=[A-Z0-9-. ]{0,12}[A-Z]{3})[A-Z0-9]{1,10}(?:[-. ][A-Z0-9]{1,8}){0,2}(?![\w-])/g
/** "(520) 494 STAR (7827)": letters, and then the digits they stand for. */
const SPELT_AND_DIALLED =
  /(?<![\w-])\(?([2-9]\d\d)\)?[-. ]{1,2}((?=[\d-. ]{0,6}[A-Z])[A-Z0-9]{1,9}(?:[-. ][A-Z0-9]{1,9}){0,2}) ?\(([\d-. ()]{2,16})\)/g
/** Brazil's "(0xx11)": zero, whichever carrier, the area's code. */
const ANY_CARRIER = /\(?0[xX]{2} ?\d\d\)? ?\d{4,5}[-. ]?\d{4}(?!\d)/g
const EXTENSION = /^[ ,;(]{0,3}(?:ext(?:ension|ensi[oó]n|n)?|int|anexo|poste|durchwahl|x|#|~)[.: ]{0,3}\d{1,7}\)?/i
/** What only a telephone is followed by. */
const EXTENDED = /^[ ,;(]{0,3}(?:ext|anexo|poste|durchwahl)/i

const LABELS =
  /(?:^|[^\p{L}])(?:tel|telephone|phones?|ph|call|calling|dial|text|mobile|mob|cell|cel|cellular|m|t|p|o|c|office|direct|main|home|work|toll[- ]?free|free ?phone|hotline|helpline|voice|whats ?app|sms|switchboard|reservations?|tel[eé]fonos?|tel[eé]fs?|tels|tfnos?|tfnoa|mugikorra|tlfs?|tlfn|fono|direct[oa]|m[oó]v|m[oó]vil|celular|llame|centralita|conmutador|pbx|central telef[oó]nica|guardia|urgencias|fijo|tel[eè]fon|telefonnummer|handy|m[oò]bil|mobilfunk|fon|rufnummer|zentrale|t[eé]l|t[eé]l[eé]phone|portable|telefono|cellulare|telefone|telem[oó]vel|telefoon|telefonu?|тел|телефон|電話|电话|전화|☎|✆|📞|📱|✉)(?:[^\p{L}\p{N}]{1,8}|$)(?:\([^()]{0,20}\) ?)?(?:us |me |at |on |is |today |now |free |no\.? ?|number:? ?|nr\.? ?|n[º°]\.? ?){0,3}[^\p{L}\p{N}]{0,6}$/iu
const FAX =
  /(?:^|[^\p{L}])(?:fax|telefax|facsimile|télécopie|telecopieur|faks|f)(?:[^\p{L}\p{N}]{1,8}|$)(?:no\.? ?|number:? ?|nr\.? ?|us at ?|is |line ?){0,2}[^\p{L}\p{N}]{0,6}$/iu
const NO_PHONE =
  /(?:^|[^\p{L}])(?:isbn|issn|vat|ein|siret|siren|rcs|iban|bic|nif|nit|rut|ruc|cuit|cui|cif|c\.?i\.?f|r\.?f\.?c|rea|p\.? ?iva|partita iva|codice fiscale|c\.?f|tomo|folio|hoja|inscripción|hrb|hra|ust-?id(?:nr)?|steuernummer|tax|order|invoice|item|sku|part|model|ref|serial|account|acct|konto|blz|license|licence|lic|reg|registration|company|charity|id|no|permit|(?:immatricul|registered (?:in|with|under)|registrad[oa] en|inscrit[ao]? (?:en|au)|eingetragen|iscritt[oa] (?:al|a)|[îi]nmatricul|[îi]nregistr|r\.?c\.?s)\p{L}{0,6} [^\d.:;]{0,30}|dre|cnpj|abn|acn|gps|lat|lon|lng|zip|po box|box|copyright)[^\p{L}\p{N}]{0,3}(?:no|number|nr|#|id|:)?[^\p{L}\p{N}]{0,6}$/iu

/**
 * The telephone numbers in a line of text, fax numbers left out.
 * @param region of the numbers without a country code, as in ISO 3166-1.
 * @param before what stands just before the line, such as a label in a cell of its own.
 */
export function findPhones(line: string, region?: string, before = ""): FoundPhone[] {
  const found: FoundPhone[] = []
  let last: { end: number; isLabelled: boolean; isFax: boolean } | undefined
  for (const { text, index } of candidates(line)) {
    const end = index + text.length
    const head = `${before} ${line.slice(Math.max(0, index - 40), index)}`
    const isNext =
      last !== undefined &&
      /^[\s,;/|&+–—-]{0,4}(?:or|and|y|o|und|oder|et|ou|e)?[\s,;/|–—-]{0,4}$/i.test(line.slice(last.end, index))
    const mayBeFax = !isNext && /f|cop/i.test(head)
    const isBoth = mayBeFax && ALSO_FAX.test(head)
    const isFax = isNext ? !!last?.isFax : mayBeFax && !isBoth && FAX.test(head)
    // A number with its country code needs no label, and the question is a long one.
    const isLabelled = isNext ? !!last?.isLabelled : text.charCodeAt(0) === 43 || isBoth || LABELS.test(head)
    if (!isCutOut(line, index, end)) continue
    if (isFax) {
      last = { end, isLabelled, isFax }
      continue
    }
    const isExtended = end < line.length && EXTENDED.test(line.slice(end, end + 14))
    const value = valueOfNumber(text, region, isLabelled || isExtended, head)
    if (!value) continue
    const extension = end < line.length ? (EXTENSION.exec(line.slice(end, end + 30))?.[0] ?? "") : ""
    last = { end: end + extension.length, isLabelled, isFax }
    found.push({ value, written: text, index, end: last.end, isLabelled })
  }
  return found
}

type Candidate = { text: string; index: number }

function candidates(line: string): Candidate[] {
  const found: Candidate[] = []
  CANDIDATE.lastIndex = 0
  for (let match = CANDIDATE.exec(line); match; match = CANDIDATE.exec(line)) {
    let index = match.index
    if (match[0].length < LEAST_FOR_TWO || !MAY_BE_TWO.test(match[0])) {
      found.push({ text: match[0], index })
      continue
    }
    for (const text of apart(match[0])) {
      found.push({ text, index: line.indexOf(text, index) })
      index += text.length
    }
  }
  return MAY_BE_SPELT.test(line) ? withSpelt(found, line) : found
}

/** One look for the lines that have none of the rarer forms. */
const MAY_BE_SPELT = /[A-Z]{2}|0[xX]{2}/

/** Numbers with letters in them take the place of the digits that were read out of them. */
function withSpelt(found: Candidate[], line: string): Candidate[] {
  const spelt: Candidate[] = []
  const add = (text: string, index: number) => {
    if (!spelt.some((one) => index < one.index + one.text.length && one.index < index + text.length))
      spelt.push({ text, index })
  }
  for (const { 0: text, 1: area = "", 2: letters = "", 3: digits = "", index } of line.matchAll(SPELT_AND_DIALLED)) {
    const dialled = lettersToDigits(letters).replace(/\D/g, "")
    const said = digits.replace(/\D/g, "")
    if (dialled.endsWith(said) || said.endsWith(area + dialled)) add(text, index)
  }
  for (const { 0: text, index } of line.matchAll(VANITY)) add(wholeVanity(text), index)
  for (const { 0: text, index } of line.matchAll(ANY_CARRIER)) add(text, index)
  const isApart = ({ text, index }: Candidate) =>
    spelt.every((one) => index + text.length <= one.index || index >= one.index + one.text.length)
  return spelt.length > 0 ? [...spelt, ...found.filter(isApart)].sort((a, b) => a.index - b.index) : found
}

/** Of "888 GO SOLAR TODAY" what makes seven digits after the first three. */
function wholeVanity(text: string): string {
  for (const { index } of text.matchAll(/[-. ]|$/g)) {
    const part = text.slice(0, index)
    if (/[A-Z]/.test(part) && part.replace(/^1[-. ]/, "").replace(/[^A-Z\d]/g, "").length >= 10) return part
  }
  return text
}

/** A shorter text can't be two numbers, or one with a remark. */
const LEAST_FOR_TWO = 14
/** What stands between two numbers, or before a remark. */
const MAY_BE_TWO = /[/|•·~–—]| [- (]|\. /

/** Two numbers with a dash or slash between them are two. */
function apart(whole: string): string[] {
  // "93 123 45 67 / 68": the next line of one exchange is no number by itself, nor is an extension.
  const stem = /^(.+\d) ?(?:\/ ?\d{1,4}|~ ?\d{1,7})$/.exec(whole)?.[1]
  const isWhole = stem !== undefined && stem.replace(/\D/g, "").length >= (/^\D?0/.test(stem) ? 9 : 7)
  const text = isWhole ? stem : whole
  const parts = text.split(/ [-–—/|•·~] | ?[/•|] ?(?=[(+\d])| {2,}| (?=\()|\. (?=\d)/)
  const count = (part: string | undefined) => part?.replace(/\D/g, "").length ?? 0
  if (parts.length < 2 || count(parts[0]) < 6) return [text]
  if (parts.every((part) => count(part) >= 7)) return parts
  // "Tel. 070 123 4567 (9-17h)": what a bracket opens after a whole number is a remark.
  const first = parts[0] ?? ""
  return count(first) >= 7 && /^(?: \(|\. )/.test(text.slice(first.length)) ? [first] : [text]
}

/** A number is one by itself: no letter, digit, currency or the like touches it. */
function isCutOut(line: string, start: number, end: number): boolean {
  // Between spaces or the line's ends, as most are, nothing more is asked.
  if (
    (start === 0 || line.charCodeAt(start - 1) === 32) &&
    (end >= line.length || line.charCodeAt(end) === 32) &&
    !/^ ?[%$°]/.test(line.slice(end, end + 2))
  )
    return true
  const before = line[start - 1] ?? " "
  const after = line.slice(end, end + 2)
  const opens = /^[+＋([]/.test(line.slice(start, start + 1))
  if (/[\p{Sc}%#@=_&?\d,]/u.test(before)) return false
  // "Tel.944123456"
  if (before === "." && !/\p{L}/u.test(line[start - 2] ?? "")) return false
  if (!opens && /[\p{Script=Latin}\d]/u.test(before)) return false
  if (before === "/" && /[\w.]\/$/.test(line.slice(Math.max(0, start - 2), start))) return false
  if (/^[\p{Sc}%@_=°]/u.test(after)) return false
  if (/^[:,.]\d/.test(after)) return false
  return !/^[\p{Script=Latin}]/u.test(after) || /^(?:x\d|x )/i.test(after) || /^ext/i.test(line.slice(end, end + 3))
}

function valueOfNumber(
  written: string,
  region: string | undefined,
  isLabelled: boolean,
  head: string,
): string | undefined {
  if (/^\(?0xx/i.test(written)) return toE164(written.replace(/x/gi, ""), "BR")
  if (/[A-Z]/.test(written)) return spelt(written)
  const digits = written.replace(/\D/g, "")
  if (digits.length < 6 || digits.length > 16 || !isBalanced(written)) return undefined
  if (/^\D{0,3}[+＋]/.test(written)) return toE164(written)
  if (isSomethingElse(written, isLabelled) || NO_PHONE.test(head)) return undefined

  const known = toE164(written, region)
  if (known && (isLabelled || isGrouped(written, digits))) return known
  if (known)
    return digits.length >= 9 && !/^[1-9]0/.test(digits) && /^[0+(]/.test(written)
      ? known
      : plainNorthAmerican(written, region)
  const american = NOT_AMERICAN.test(head) ? undefined : northAmerican(written)
  // A firm abroad has a line for its American customers.
  if (region) return isLabelled || /^\(?1/.test(written) ? american : undefined
  if (american) return american
  const isLong =
    digits.length >= 9 && /^\(?0/.test(written) && isGrouped(written, digits) && !/^\d{5}-\d{4}$/.test(written)
  return (isLabelled && digits.length >= 7) || isLong ? tidy(written) : undefined
}

/** "(520) 494 STAR (7827)" without what stands in the last brackets, "1-800-FLOWERSNOW" as far as it is dialled. */
function spelt(written: string): string | undefined {
  const letters = written.endsWith(")") ? written.slice(0, written.lastIndexOf("(")) : written
  const digits = lettersToDigits(letters).replace(/\D/g, "")
  return toE164(digits.slice(0, digits.startsWith("1") ? 11 : 10), "US")
}

/** Where no country is known, the form 415-666-7777 or (415) 666-7777 is North America's alone. */
function northAmerican(written: string): string | undefined {
  return AMERICAN.test(written) ? toE164(written, "US") : undefined
}

/** Labels in Spanish, whose speakers write numbers in the same form in many countries. */
const NOT_AMERICAN =
  /(?:^|[^\p{L}])(?:cel|celular|m[oó]v|m[oó]vil|tel[eé]fono|tfno|tlf|fono|conmutador|pbx)[^\p{L}\p{N}]{0,6}$/iu

const AMERICAN =
  /^(?:\(?\+?1[-. )/]{0,3})?(?:[([]?\d{3}[)\]][-./ ‐‑–•·]{0,3}|\d{3}[-./ ‐‑–•·]{1,3})\d{3}[-. ‐‑–•·]{1,3}\d{4}$|^\(\d{3}\) ?\d{7}$/

function plainNorthAmerican(written: string, region: string | undefined): string | undefined {
  return region === "US" || region === "CA" ? toE164(written, region) : undefined
}

/** As people write numbers: in groups, not one run of digits, which may count anything. */
function isGrouped(written: string, digits: string): boolean {
  return digits.length >= 7 && /\d[^\d]+\d/.test(written)
}

function isBalanced(written: string): boolean {
  if (written.indexOf("(") < 0 && written.indexOf(")") < 0) return true
  // "503) 464-7404" has lost its first bracket, and is a number still.
  return (
    !/\([^)]*\(|\)[^(]*\)/.test(written) &&
    (!written.includes(")") || written.includes("(") || /^\d{3}\)/.test(written))
  )
}

/** Dates, years, decimal numbers, prices, coordinates, postcodes, card numbers. */
function isSomethingElse(written: string, isLabelled: boolean): boolean {
  if (
    /^\d{1,2}([./-])\d{1,2}\1\d{2,4}(?: \d{1,2})?$/.test(written) ||
    /^(?:19|20)\d{2}([./-])\d{1,2}\1\d{1,2}(?: \d{1,2})?$/.test(written)
  )
    return true
  if (/^(?:19|20)\d{2}[01]\d[0-3]\d\b/.test(written) || /^(?:19|20)\d{2} ?[-–/] ?(?:19|20)\d{2}$/.test(written))
    return true
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(written) && !written.startsWith("0") && !isLabelled) return true
  if (/^\d+\.\d+$/.test(written) && !isLabelled) return true
  if (/^\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,4}$/.test(written)) return true
  return (
    !isLabelled &&
    /^(?:\d{5}-\d{4}|\d{2}-\d{7}|\d{1,3}(?:[ .]\d{3}){2,})$/.test(written) &&
    !/^(?:0|[6-9]\d{2}[ .])/.test(written)
  )
}

function tidy(written: string): string {
  return written.replace(/\s+/g, " ").trim()
}
