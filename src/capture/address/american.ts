import type { Line } from "../page/line"
import { afterLabel, countryAfter, type FoundAddress, tidy } from "./address-line"
import { isStreet, isTown, streetFrom, townAtEnd, UNIT } from "./american-street"

const STATE_CODES =
  "A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTVY]|O[HKNR]|P[AERQ]|QC|RI|S[CDK]|T[NX]|UT|V[AIT]|W[AIVY]|YT"

const STATE_NAMES =
  "Alabama|Alaska|Arizona|Arkansas|California|Calif|Colorado|Connecticut|Delaware|Florida|Fla|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Mass|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|D\\.C|Alberta|British Columbia|Manitoba|New Brunswick|Nova Scotia|Ontario|Quebec|Québec|Saskatchewan|Puerto Rico"

/** "Dallas, TX 75201", "Toronto, Ontario M5V 2T6": the state and the code, wherever they stand in the line. */
const AMERICAN = new RegExp(
  `(?:^|[\\s,.(])(${STATE_CODES}|${STATE_NAMES})\\.?,?\\s{0,3}[-–,]?\\s{0,2}(?:Canada,? ?)?(\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?-?\\d[A-Z]\\d)(?![\\d-])`,
  "u",
)

export function american(lines: readonly Line[], at: number): FoundAddress | undefined {
  const line = lines[at]?.text ?? ""
  const own = AMERICAN.exec(line)
  // The code may stand in a line of its own, with or without the state.
  const isSplit =
    !own &&
    at > 0 &&
    line.length < 30 &&
    /^(?:[A-Z]{2}\.?,? )?(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)\.?$/.test(line)
  const text = isSplit ? `${lines[at - 1]?.text} ${line}` : line
  const match = own ?? (isSplit ? AMERICAN.exec(text) : null)
  if (!match) return undefined
  const head = text.slice(0, match.index).replace(/[\s,.(]+$/, "")
  const above = isSplit ? at - 1 : at
  const place = placeIn(head, lines, above)
  if (!place) return undefined
  const [, region, postalCode] = match
  const country = countryAfter(text.slice(match.index + match[0].length), lines[at + 1]?.text)
  return {
    address: tidy({ ...place.parts, region, postalCode, country }),
    from: place.from,
    to: at,
  }
}

type Place = { parts: { streetAddress?: string; locality?: string }; from: number }

/** Street and town from what stands before the state, and from the lines above where that is the town alone. */
function placeIn(head: string, lines: readonly Line[], at: number): Place | undefined {
  const text = afterLabel(head)
  const pieces = text.split(/\s*[,|•·;]\s*|\s+[–-]\s+| {2,}/).filter(Boolean)
  const last = pieces.at(-1)
  if (!last) return above(lines, at, undefined)
  if (pieces.length > 1 && isTown(last)) {
    const street = streetFrom(pieces.slice(0, -1))
    if (street) return { parts: { streetAddress: street, locality: last }, from: at }
    return above(lines, at, last)
  }
  if (isTown(last)) return above(lines, at, last)
  const [street, town] = townAtEnd(last)
  const before = streetFrom([...pieces.slice(0, -1), street])
  const over = before && town && UNIT.test(before) ? afterLabel(lines[at - 1]?.text ?? "").replace(/,$/, "") : ""
  if (over && over.length < 60 && isStreet(over) && !UNIT.test(over))
    return { parts: { streetAddress: `${over}, ${before}`, locality: town }, from: at - 1 }
  return before && town ? { parts: { streetAddress: before, locality: town }, from: at } : undefined
}

function above(lines: readonly Line[], at: number, town: string | undefined): Place | undefined {
  const first = afterLabel(lines[at - 1]?.text ?? "")
  if (!town) {
    // The town in a line of its own above the state.
    if (!isTown(first) || at < 2) return undefined
    return above(lines, at - 1, first.replace(/,$/, ""))
  }
  if (!isStreet(first)) {
    // A unit, a district or a name between street and town.
    const second = afterLabel(lines[at - 2]?.text ?? "")
    return first.length < 50 && /^\d+ \p{L}/u.test(second) && isStreet(second)
      ? {
          parts: { streetAddress: `${second.replace(/,$/, "")}, ${first.replace(/,$/, "")}`, locality: town },
          from: at - 2,
        }
      : { parts: { locality: town }, from: at }
  }
  const second = afterLabel(lines[at - 2]?.text ?? "")
  const isPart = UNIT.test(first) || !/\d/.test(first)
  if (isPart && isStreet(second) && second.length < 80)
    return {
      parts: { streetAddress: `${second.replace(/,$/, "")}, ${first.replace(/,$/, "")}`, locality: town },
      from: at - 2,
    }
  return { parts: { streetAddress: streetFrom([first]) ?? first, locality: town }, from: at - 1 }
}
