import type { CapturedContact } from "~domain/captured"

export type { CapturedContact }

export function capturePage(_document: Document, _url: string): CapturedContact[] {
  return []
}

export type EmailMessage = {
  from: { name?: string; address: string }
  to?: { name?: string; address: string }[]
  subject?: string
  date?: string
  text: string
  html?: string
}

export function captureEmail(message: EmailMessage): CapturedContact[] {
  return [
    {
      fullName: message.from.name,
      emails: [message.from.address],
      phones: [],
      urls: [],
      addresses: [],
      source: { kind: "mail-header", url: "" },
      confidence: 0.9,
    },
  ]
}

export function splitSignature(
  text: string,
  _sender?: { name?: string; address?: string },
): { body: string; signature: string | null } {
  return { body: text, signature: null }
}

/** People in a text somebody selected. Needs no document. */
export function captureText(_text: string, _url: string): CapturedContact[] {
  return []
}

/** The person behind a mailto: or tel: link. Needs no document. */
export function captureLink(_href: string, _pageUrl: string): CapturedContact[] {
  return []
}
