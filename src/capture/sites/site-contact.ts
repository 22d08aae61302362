import { parseEmailAddress } from "~domain/text/email-address"
import { textFragment } from "~domain/text/text-fragment"
import { attribute, lineText } from "../page/dom"
import type { Found } from "../page/page-source"
import { absolute, type PageView } from "../page/page-view"
import { findPhones } from "../phone/find-phones"
import { telNumber } from "../visible/tel-links"

type Text = "fullName" | "jobTitle" | "organization" | "note"
type Lists = Required<Pick<Found, "emails" | "phones" | "urls" | "addresses" | "texts" | "places">>

/** Gathers what a site shows of one contact: each value with the text it was read from and where that stood. */
export class SiteContact {
  readonly found: Found & Lists

  constructor(
    private readonly page: PageView,
    element?: Element,
  ) {
    this.found = {
      element,
      emails: [],
      phones: [],
      urls: [],
      addresses: [],
      texts: new Map(),
      places: new Map(),
    }
  }

  /** A text of the page; what is said first stays. */
  text(field: Text, text: string | undefined): this {
    const value = clean(text).slice(0, 300)
    if (!value || this.found[field]) return this
    this.found[field] = value
    return this.note(value, value)
  }

  email(written: string | undefined, shown?: string): this {
    const address = parseEmailAddress(written ?? "")
    if (!address || this.found.emails.includes(address)) return this
    this.found.emails.push(address)
    return this.note(address, shown)
  }

  /** Where an address or a number is only shown. */
  phonesIn(text: string): this {
    for (const { value } of findPhones(text.slice(0, 300), this.page.region)) this.phone(value, clean(text))
    return this
  }

  /** A link to a mailbox or a telephone, or to another page of theirs. */
  link(element: Element | undefined): this {
    const href = (element && attribute(element, "href")) ?? ""
    const shown = element && clean(lineText(element))
    if (/^mailto:/i.test(href)) return this.email(href, shown)
    if (/^tel:/i.test(href)) return this.phone(telNumber(href, this.page.region, shown), shown)
    return this.url(href, shown)
  }

  phone(value: string | undefined, shown?: string): this {
    if (!value || this.found.phones.includes(value)) return this
    this.found.phones.push(value)
    return this.note(value, shown)
  }

  url(href: string | undefined, shown?: string): this {
    const url = absolute(href ?? "", this.page.base)
    if (!url || this.found.urls.includes(url)) return this
    this.found.urls.push(url)
    return this.note(url, shown)
  }

  /** A place as it is shown, in one line. */
  place(text: string | undefined): this {
    const formatted = clean(text).slice(0, 300)
    if (!formatted) return this
    this.found.addresses.push({ formatted })
    return this.note(formatted, formatted)
  }

  /** What was gathered, where it is somebody: with a name, or a way to reach them. */
  get all(): Found[] {
    const { fullName, organization, emails, phones } = this.found
    return fullName || organization || emails.length + phones.length > 0 ? [this.found] : []
  }

  private note(value: string, shown: string | undefined): this {
    if (!shown) return this
    this.found.texts.set(value, shown)
    this.found.places.set(value, textFragment(shown.slice(0, 300)))
    return this
  }
}

/** On one line, without the letters of icon fonts (private use) and invisible marks. */
export function clean(text: string | undefined): string {
  return (text ?? "")
    .slice(0, 2_000)
    .replace(/[\p{Co}\p{Cf}]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
}
