import type { OpenMail } from "~domain/captured"

/** What stands in a mail client's page: the open message, a list without one, or a message whose layout isn't known. */
export type MailReading = { state: "mail"; mail: OpenMail } | { state: "mail-list" } | { state: "not-understood" }

/** One mail client. `appliesTo` only looks whether the page is this client's; `read` does the work. Neither changes the page. */
export type MailClient = {
  kind:
    | "gmail"
    | "outlook"
    | "roundcube"
    | "sogo"
    | "snappymail"
    | "horde"
    | "yahoo"
    | "proton"
    | "fastmail"
    | "zoho"
    | "gmx"
  appliesTo(document: Document, url: string): boolean
  read(document: Document, url: string): MailReading
}
