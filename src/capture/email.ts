import type { CapturedContact } from "~domain/captured"
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
