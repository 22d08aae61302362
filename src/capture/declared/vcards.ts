import { decoded } from "~domain/text/email-address"
import type { ContactLink } from "../page/contact-links"
import { attribute, elementsNamed, rawText } from "../page/dom"
import type { PageSource } from "../page/page-source"
import { withPlaces } from "./places"
import { readVCards } from "./vcard"

const MOST_BLOCK = 500_000
/**
 * Cards that a page holds whole: in a link's data: address, in a script that is no script, or written out as text. A link to
 * a card elsewhere is not followed, since that would be a request.
 */
export const vCards: PageSource = {
  kind: "vcard",
  confidence: 0.95,
  appliesTo: ({ document, contactLinks }) => contactLinks.some(isData) || written(document).some(isCard),
  read: ({ document, contactLinks, region }) => {
    const linked = contactLinks.filter(isData).flatMap(({ href }) => dataOf(href) ?? [])
    return [...linked, ...written(document)]
      .filter((text) => text.length <= MOST_BLOCK && isCard(text))
      .flatMap((text) => readVCards(text, region))
      .map((found) => withPlaces(found, (property) => `vcard ${property}`))
  },
}

const isData = ({ scheme }: ContactLink) => scheme === "data"

/** Scripts that are none, and text kept as it was typed. */
function written(document: Document): string[] {
  const scripts = elementsNamed(document, "script").filter((script) => SCRIPT.test(attribute(script, "type") ?? ""))
  return [...scripts, ...elementsNamed(document, "pre")].map(rawText)
}

const SCRIPT = /^text\/(?:x-)?(?:vcard|directory)/i

const isCard = (text: string) => /BEGIN:VCARD/i.test(text)

/** The text of a data: address, https://www.rfc-editor.org/rfc/rfc2397. */
function dataOf(href: string): string | undefined {
  const [, type = "", data = ""] =
    /^data:(text\/(?:x-vcard|vcard|directory)[^,]{0,200}),([\s\S]*)$/i.exec(href.slice(0, MOST_BLOCK)) ?? []
  if (!type) return undefined
  if (!/;base64/i.test(type)) return decoded(data)
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(decoded(data)), (letter) => letter.charCodeAt(0)))
  } catch {
    return undefined // Not base64 after all.
  }
}
