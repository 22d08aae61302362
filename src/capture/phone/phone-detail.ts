import { remembered } from "~domain/text/remembered"

export type PhoneDetail = { label?: string; extension?: string }

/*
 * The kinds of telephones as vCard names them (RFC 6350, 6.4.1), by the words and letters before a number. A word ends where no
 * letter follows.
 */
const KINDS: [string, RegExp][] = [
  ["fax", /(?:^|[^\p{L}])(?:fax|telefax|faks|f)[^\p{L}\p{N}]{0,8}$/iu],
  [
    "cell",
    /(?:^|[^\p{L}])(?:m|mob|mobile?|mobil|mobiltel(?:efon)?|cell?|cellular|celular|cellulare|cellphone|m[oó]v|m[oó]vil|m[oò]bil|handy|port|portable|telem[oó]vel|tlm|gsm|whats ?app|wa|mobiel|📱)[^\p{L}\p{N}]{0,8}$/iu,
  ],
  ["cell", /(?:^|[^\p{L}])c[.:)]? {0,3}$/iu],
  ["home", /(?:^|[^\p{L}\p{N}])(?:h|home|casa|privat|particular|domicile)[^\p{L}\p{N}]{0,8}$/iu],
  [
    "work",
    /(?:^|[^\p{L}])(?:t|tel|tlf|tfno|tfn|telf|tel[eéè]fono?|t[eé]l[eé]phone|telefoon|fon|phone|ph|p|o|w|d|dd|direct[oa]?|direkt|durchwahl|office|oficina|b[uü]ro|bureau|ufficio|work|main|switchboard|centralita|zentrale|t[eé]l|standard|desk|citas|recepci[oó]n|conm|conmutador|accueil|secr[eé]tariat|segreteria|sekretariat|reception|☎|📞)[^\p{L}\p{N}]{0,8}$/iu,
  ],
]

/**
 * What a line says of a number in it: its kind by the label before it (or in brackets after it), and the extension dialled after it.
 * @param end where the number and its extension end
 */
export function phoneDetail(line: string, index: number, written: string, end: number): PhoneDetail {
  const before = line.slice(Math.max(0, index - 30), index).replace(/\(?\+?\d{1,3}\)? ?$/, "")
  const label = labelBefore(before) ?? (end < line.length ? labelAfter(line.slice(end, end + 20)) : undefined)
  const after = index + written.length
  const extension = after < line.length ? EXTENSION.exec(line.slice(after, after + 40))?.[1] : undefined
  return { ...(label && { label }), ...(extension && { extension }) }
}

function labelBefore(before: string): string | undefined {
  return labelIn(before.slice(lastNumber(before))) || undefined
}

/** Labels are few and asked about often: a list has the same one in every line. "" for none. */
const labelIn = remembered((tail: string): string => {
  // "M+T: ..." is both; the first that fits is enough.
  return ALSO_FAX.test(tail) ? "work" : (KINDS.find(([, words]) => words.test(tail))?.[0] ?? "")
})

/** Where the last digit of a text stands, of any script; 0 where there is none. */
function lastNumber(text: string): number {
  let at = text.length - 1
  while (at > 0 && !isNumber(text.charAt(at))) at--
  return Math.max(0, at)
}

function isNumber(sign: string): boolean {
  return sign < "\x80" ? sign >= "0" && sign <= "9" : /\p{N}/u.test(sign)
}

/** "Tel./Fax", "Tel. y fax": a line for both. */
export const ALSO_FAX =
  /(?:^|[^\p{L}])(?:t|tel|tlf|tfno|tel[eéè]fono|t[eé]l|telefon|phone|ph|fon)\.?(?: ?[/&+,-] ?| (?:y|and|und|et|e|și) )(?:tele)?f(?:ax)?\P{L}{0,8}$/iu

function labelAfter(after: string): string | undefined {
  const word = /^[ ,]{0,2}\(?(\p{L}{4,10})\)?(?=$|[ ,;|)])/u.exec(after)?.[1]
  return word && KINDS.find(([, words]) => words.test(word))?.[0]
}

/** What firms put before their numbers that no telephone is called by. */
const DESKS =
  /(?<![\p{L}])(?:conm|citas|urgencias|emergencias|recepci[oó]n|secretar[ií]a|consultas|pedidos|reservas|taller|tienda|almac[eé]n|soporte|guardia|despacho|oficina|of|o|c|standard|accueil|secr[eé]tariat|segreteria|ufficio|sekretariat|zentrale|b[uü]ro|birou|secretariat|reception|bookings|desk|urgences)(?=[.:] {0,2}[+(]{0,2}\d)/giu

/** The line with such words as a telephone's own, as long as it was, so that a finder of labelled numbers takes them for labels. */
export function withPlainLabels(line: string): string {
  return line.replace(DESKS, (word) => "tel".slice(0, word.length).padStart(word.length))
}

const EXTENSION =
  /^[ ,;.()/–—-]{0,4}(?:ext(?:ension|ensi[oó]n|n)?|int(?:erno)?|anexo|poste|durchwahl|dw|app?|x|#)[.:# ]{0,3}(\d{1,6})(?!\d)/i
