import { decoded } from "~domain/text/email-address"
import { lineText } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import { toE164 } from "../phone/phone-number"
import { noPlaces, noteLink } from "./note-place"

/** Telephones behind tel: links (RFC 3966). */
export const telLinks: PageSource = {
  kind: "tel-links",
  confidence: 0.85,
  isAside: true,
  appliesTo: ({ contactLinks }) => contactLinks.some((link) => link.scheme === "tel"),
  read: ({ contactLinks, region, sight }) =>
    contactLinks.flatMap(({ element, href, scheme }): Found[] => {
      const shown = lineText(element).slice(0, 300)
      const phone = scheme === "tel" && sight.seesElement(element) ? telNumber(href, region, shown) : undefined
      if (!phone) return []
      const found = { phones: [phone], element, ...noPlaces() }
      noteLink(found, phone, shown, href)
      return [found]
    }),
}

/** The number of a tel: link: E.164 where its country is known, else as shown, which is easier to read than digits in a row. */
export function telNumber(href: string, region?: string, shown = ""): string | undefined {
  const number =
    decoded(href.slice(href.indexOf(":") + 1))
      .split(/[;,?]/, 1)[0]
      ?.replace(/^\/\//, "")
      .trim() ?? ""
  const digits = number.replace(/\D/g, "")
  if (digits.length < 5 || digits.length > 17 || /[a-z]/i.test(number.replace(/x\d+$/i, ""))) return undefined
  // In a link many leave out the "+" of a number that has its country code.
  const e164 =
    toE164(number, region) ?? (digits.length === 11 && digits.startsWith("1") ? toE164(`+${digits}`) : undefined)
  const isShown = shown.replace(/\D/g, "").endsWith(digits.slice(-7)) && shown.length <= 30
  return e164 ?? (isShown && !/[a-z]/i.test(shown) ? shown : number)
}
