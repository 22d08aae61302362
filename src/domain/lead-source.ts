import type { CapturedContact } from "./captured"
import type { SourceChannel } from "./lead-fields"
import type { LeadSource } from "./lead-fields-schema"

/** Readers of mails, and of the pages of networks; every other one reads a website. */
const CHANNELS: Record<string, SourceChannel | undefined> = Object.assign(Object.create(null), {
  "mail-header": "email",
  signature: "email",
  "forwarded-mail": "email",
  invitation: "email",
  linkedin: "social",
  xing: "social",
  x: "social",
})

/** Where somebody came from who was captured: by which reader, and on which page. */
export function capturedSource({ source: { kind, url } }: CapturedContact): LeadSource {
  return {
    channel: CHANNELS[kind] ?? "website",
    ...(/^https?:/.test(url) && { page: url }),
    ...(kind && { capturedIn: kind }),
  }
}

/** Where somebody came from whom a file of contacts held. */
export const IMPORTED_SOURCE: LeadSource = { channel: "import", capturedIn: "import" }
