import type { Line } from "../page/line"
import { afterLabel, countryAfter, type FoundAddress, pieceOf, tidy } from "./address-line"

const STREET =
  /(?:^|[\s,])(?:str(?:ada)?|bd|b-dul|bdul|bulevardul|bulevard|calea|[sșş]os(?:eaua)?|aleea|splaiul|pia[țţt]a|intrarea|drumul|prelungirea)\.? [^,]{2,60}?(?:,? ?nr\.?)? ?\d/iu
const COUNTY = /^(?:jud(?:e[țţt](?:ul)?)?\.?)\s+(\p{L}[\p{L} -]{2,30})$/iu
const TOWN =
  /^(?:mun(?:icipiul)?\.?|ora[șşs](?:ul)?|loc(?:alitatea)?\.?|com(?:una)?\.?|sat(?:ul)?)\s+(\p{L}[\p{L} -]{2,30})$/iu
const PART = /\d|^(?:parter|etaj|bl|sc|et|ap|cam|corp|nr|sector)/iu
const CODE = /(?:cod(?:ul)? po[șşs]tal:? ?|CP:? ?)?(?<!\d)(\d{6})(?!\d)/iu

/** "Str. Lungă nr. 24, bl. 3, sc. 1, Brașov, jud. Brașov, 500035", the code before or after the town or nowhere. */
export function romanian(lines: readonly Line[], at: number): FoundAddress | undefined {
  const line = afterLabel(lines[at]?.text ?? "")
  const start = line.length < 250 ? STREET.exec(line) : null
  if (!start) return undefined
  const next = lines[at + 1]
  const isContinued =
    next !== undefined && next.length < 90 && (CODE.test(next.text) || COUNTY.test(next.text)) && !next.includes("@")
  const text = `${line.slice(start.index).replace(/^[\s,]+/, "")}${isContinued ? `, ${next.text}` : ""}`
  const postalCode = CODE.exec(text)?.[1]
  const street: string[] = []
  let [locality, region, country]: (string | undefined)[] = []
  for (const piece of pieceOf(text.replace(CODE, ", "))) {
    const county = COUNTY.exec(piece)
    const town = TOWN.exec(piece)
    if (county) region = county[1]
    else if (town) locality = town[1]
    else if (countryAfter(piece, undefined) || /^rom[âa]nia$/i.test(piece)) country = piece
    else if (street.length === 0 || (!locality && PART.test(piece))) street.push(piece)
    else if (/^sector/i.test(piece)) street.push(piece)
    else if (!locality && /^\p{Lu}[\p{L} -]{2,30}$/u.test(piece)) locality = piece
    else break
  }
  if (!locality || street.length === 0) return undefined
  return {
    address: tidy({ streetAddress: street.join(", "), locality, region, postalCode, country }),
    from: at,
    to: isContinued ? at + 1 : at,
  }
}
