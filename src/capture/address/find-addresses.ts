import type { Line } from "../page/line"
import type { FoundAddress } from "./address-line"
import { american } from "./american"
import { british } from "./british"
import { continental } from "./continental"

/** Anything like a postcode, before the long patterns. */
const HAS_CODE = /\d{5}(?!\d)|[A-Z]\d[A-Z]|\d[A-Z]{2}(?![A-Za-z])|\d[ ,]{1,2}\p{Lu}/u

/** The postal addresses in lines of text. A postcode begins the search, so that lines without digits cost nothing. */
export function findAddresses(lines: readonly Line[], most = 1_000): FoundAddress[] {
  const found: FoundAddress[] = []
  for (let at = 0; at < lines.length && found.length < most; at++) {
    const line = lines[at]
    if (!line?.isMarked || line.digits < 2 || line.length > 2_000 || line.text.length < 5 || line.text.length > 400)
      continue
    if (!HAS_CODE.test(line.text)) continue
    const one = american(lines, at) ?? british(lines, at) ?? continental(lines, at)
    if (one && one.from > (found.at(-1)?.to ?? -1) - 1) found.push(one)
  }
  return found
}
