import { type DateOrder, readDay } from "./day-text"

/** What announces a date of birth, with the languages whose months may follow. */
const WORDS: [languages: string, words: string][] = [
  ["es", String.raw`fecha de nac(?:imiento|\.)?|f\. ?nac\.|nacid[oa]|naci[óo] (?:el|en)`],
  ["en", String.raw`date of birth|birth ?date|birthday|d\.o\.b\.|dob|born`],
  ["de nl", String.raw`geburtsdatum|geboren|geb\.|geboortedatum`],
  ["fr", String.raw`date de naissance|n[ée]{2}|né(?:\(e\)|·e)?`],
  ["it", "data di nascita|nat[oa]"],
  ["ro", "data na[șşs]terii|n[ăa]scut[ăa]?"],
  ["pt", "data de nascimento|nascid[oa]"],
]
const BORN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${WORDS.map(([, words]) => `(${words})`).join("|")})(?!\p{L})`,
  "giu",
)
/** After the word, perhaps with the place: "nacida en Bilbao el 3 de marzo de 1980". */
const DATE =
  /^\D{0,50}?(?:(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\D{1,20}(?:\d{1,2}\D{1,3})?(?:19|20)\d{2})(?!\d)/
/** A firm says as well when it was born; younger people have no business contacts. */
const YOUNGEST = 14
const OLDEST = 1900

/**
 * The date of birth that a line of text tells, YYYY-MM-DD, the words that tell it, and what stands before them.
 * @param order of day and month in a date of digits, for English, which has both
 */
export function birthDateIn(
  text: string,
  language = "en",
  order?: DateOrder,
): { birthday: string; written: string; before: string } | undefined {
  let tries = 0
  for (const match of text.matchAll(BORN)) {
    if (tries++ > 5) return undefined
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 100)
    const written = DATE.exec(after)?.[0]
    if (!written || /[!?]|\p{Ll}\. \p{Lu}/u.test(written)) continue
    const spoken = WORDS[match.slice(1).findIndex(Boolean)]?.[0] ?? "en"
    const day = [...spoken.split(" "), language]
      .map((tag) => readDay(written, tag, tag === "en" || /^en(?:-|$)/.test(tag) ? order : "dmy"))
      .find(Boolean)
    if (!day || day.year < OLDEST || day.year > new Date().getFullYear() - YOUNGEST) continue
    const two = (value: number) => String(value).padStart(2, "0")
    return {
      birthday: `${day.year}-${two(day.month)}-${two(day.day)}`,
      written: match[0] + written,
      before: text.slice(0, match.index),
    }
  }
  return undefined
}
