import { decoded, isEmailAddress, parseEmailAddress } from "~domain/text/email-address"
import { isPersonName } from "../names/person-name"
import { attribute, lineText } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import { noPlaces, noteLink } from "./note-place"

/** People behind mailto: links (RFC 6068), with the name where the link's text or title is one. */
export const mailtoLinks: PageSource = {
  kind: "mailto-links",
  confidence: 0.85,
  isAside: true,
  appliesTo: ({ contactLinks }) => contactLinks.some((link) => link.scheme === "mailto"),
  read: ({ contactLinks, sight }) =>
    contactLinks.flatMap(({ element, href, scheme }) =>
      scheme === "mailto" && sight.seesElement(element)
        ? mailtoAddresses(href).map((address) => found(element, address, href))
        : [],
    ),
}

function found(element: Element, address: string, href: string): Found {
  const shown = lineText(element).slice(0, 300)
  const title = attribute(element, "title") ?? ""
  const fullName = [shown, title].find((text) => !isEmailAddress(text) && isPersonName(text))
  const found = { fullName, emails: [address], element, ...noPlaces() }
  noteLink(found, address, shown, href)
  if (fullName === title) found.places.set(title, "a title")
  else if (fullName) noteLink(found, fullName, shown, href)
  return found
}

/** The addresses a mailto: link writes to. */
export function mailtoAddresses(href: string): string[] {
  const plain = href.slice("mailto:".length)
  if (!/[%?&]/.test(plain) && isEmailAddress(plain)) return [plain]
  const [to = "", query = ""] = href.slice("mailto:".length).split("?", 2)
  const more = [...query.matchAll(/(?:^|&)to=([^&]{1,1000})/gi)].map((match) => match[1] ?? "")
  return [to, ...more]
    .flatMap((list) => decoded(list.slice(0, 5_000)).split(/[,;]/))
    .slice(0, 50)
    .flatMap((text) => parseEmailAddress(text) ?? [])
}
