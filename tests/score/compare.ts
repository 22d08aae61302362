import type { CapturedAddress } from "../../src/domain/captured"

/*
 * When a captured value is the expected one. Wording, spelling and layout differ between what a person writes down and what a
 * reader gives, so each field is compared by what makes it the same value: a mailbox, a number to dial, a person's words.
 */

export type ExpectedPhone = string | { raw: string; e164?: string }
export type Wordings<Value> = Value | { value: Value; alt?: Value[] }

export type Field = {
  /** Where the field's values are kept in an answer: "emails". */
  list: string
  /** Two captured values with one key are one. */
  key(value: unknown): string
  isSame(captured: unknown, expected: unknown): boolean
}

const squeezed = (value: unknown) =>
  String(value ?? "")
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u00ad\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim()

/** Words in lower case without accents and punctuation; "S.L." is one word. */
function words(value: unknown): string[] {
  return squeezed(value)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’`´]/g, "")
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll(".", ""))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

function mailbox(value: unknown): string {
  const address = (
    squeezed(value)
      .replace(/^mailto:/i, "")
      .split("?")[0] ?? ""
  ).toLowerCase()
  const at = address.lastIndexOf("@")
  const domain = address.slice(at + 1)
  return URL.canParse(`http://${domain}`) ? address.slice(0, at + 1) + new URL(`http://${domain}`).hostname : address
}

/** What is dialled, as written: without extension and "(0)". */
function digits(value: unknown): string {
  const raw = typeof value === "object" && value !== null && "raw" in value ? value.raw : value
  const text = squeezed(raw)
    .replace(/^[^\d+(]{0,60}(?=[\d+(])/, "")
    .replace(/\(0\)/g, "")
    .replace(/[;,]? ?(?:ext|extension|extensión|int|interno|durchwahl|x|#)\.? ?[:=]? ?\d{1,7}\)?$/i, "")
  return (/\d[ .-]?[a-z]{3,}/i.test(text) ? text.replace(/[a-z]/gi, onKeypad) : text).replace(/\D/g, "")
}

/** Letters of vanity numbers stand for the keys they are on (ITU-T E.161). */
function onKeypad(letter: string): string {
  return "22233344455566677778889999"[letter.toLowerCase().charCodeAt(0) - 97] ?? ""
}

function isSamePhone(captured: unknown, expected: unknown): boolean {
  const e164 = typeof expected === "object" && expected !== null && "e164" in expected ? String(expected.e164) : ""
  if (e164 && squeezed(captured) === e164) return true
  const [one, other] = [digits(captured), digits(expected)].map((number) => number.replace(/^0+/, "")) as [
    string,
    string,
  ]
  if (!one || !other) return false
  if (one === other || (e164 !== "" && one === e164.slice(1))) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 7 && long.length - short.length <= 4 && long.endsWith(short)
}

const TITLES_OF_PEOPLE = new Set(
  "mr mrs ms miss dr dra prof professor sir herr frau sr sra d don dona phd md esq rev hon ing lic arq mag mtro mtra".split(
    " ",
  ),
)

/** The words of a name in any order, without what stands in brackets and without "Dr." and the like. */
function nameKey(value: unknown): string {
  const all = words(squeezed(value).replace(/\([^)]*\)/g, " "))
  const own = all.filter((word) => !TITLES_OF_PEOPLE.has(word))
  return (own.length > 0 ? own : all).sort().join(" ")
}

const LEGAL_FORMS = new Set(
  "inc llc ltd limited corp corporation co company gmbh ag sa sl slu slp srl spa bv nv plc llp lp pty oy ab kg sas sarl pllc pc cv".split(
    " ",
  ),
)

function organizationKey(value: unknown): string {
  const all = words(squeezed(value).replace(/[®™©]/g, " "))
  if (all[0] === "the" && all.length > 1) all.shift()
  while (all.length > 1 && (LEGAL_FORMS.has(all.at(-1) ?? "") || (all.at(-1) === "de" && all.length > 2))) all.pop()
  return all.join(" ")
}

function linkKey(value: unknown): string {
  const text = squeezed(value)
  const url = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`
  if (!URL.canParse(url)) return text.toLowerCase()
  const { hostname, pathname, search } = new URL(url)
  return hostname.replace(/^www\./, "") + pathname.replace(/\/+$/, "") + search
}

const PARTS = ["streetAddress", "locality", "region", "postalCode"] as const

function addressWords(value: unknown): Set<string> {
  const address = value as CapturedAddress
  const parts = PARTS.map((part) => address[part]).filter(Boolean)
  return new Set(words(parts.length > 0 ? parts.join(" ") : (address.formatted ?? address.country)))
}

/** At least four in five of the expected words captured, and three in five of the captured words expected. */
function isSameAddress(captured: unknown, expected: unknown): boolean {
  const [got, wanted] = [addressWords(captured), addressWords(expected)]
  const both = [...wanted].filter((word) => got.has(word)).length
  return both > 0 && both / wanted.size >= 0.8 && both / got.size >= 0.6
}

const byKey = (list: string, key: (value: unknown) => string): Field => ({
  list,
  key,
  isSame: (captured, expected) => key(captured) !== "" && key(captured) === key(expected),
})

export const FIELDS = {
  email: byKey("emails", mailbox),
  phone: { list: "phones", key: (value) => digits(value).replace(/^0+/, ""), isSame: isSamePhone },
  name: byKey("names", nameKey),
  organization: byKey("organizations", organizationKey),
  title: byKey("titles", (value) => words(value).join(" ")),
  url: byKey("urls", linkKey),
  address: { list: "addresses", key: (value) => [...addressWords(value)].join(" "), isSame: isSameAddress },
} satisfies Record<string, Field>

export type FieldName = keyof typeof FIELDS

/** Whether a captured value is the expected one in any of its wordings. */
export function isExpected(field: Field, captured: unknown, expected: Wordings<unknown>): boolean {
  return wordingsOf(expected).some((wording) => field.isSame(captured, wording))
}

function wordingsOf(expected: Wordings<unknown>): unknown[] {
  if (typeof expected !== "object" || expected === null || !("value" in expected)) return [expected]
  return [expected.value, ...((expected as { alt?: unknown[] }).alt ?? [])]
}
