import { readUnknownWebmail } from "./general"
import type { MailClient } from "./mail-client"

const HOSTS = /^https?:\/\/(?:[a-z0-9-]+\.)*(?:gmx\.(?:net|com|de|at|ch|es|fr|co\.uk)|web\.de|mail\.com)[:/]/i

/**
 * GMX, WEB.DE and mail.com, one client of frames within frames, the script running in each. Its markup changes with every release
 * and is not described anywhere, so that the general reader reads it; what is known is that these hosts hold mail and nothing else.
 */
export const gmx: MailClient = {
  kind: "gmx",
  appliesTo: (_document, url) => HOSTS.test(url),
  read: (document) => readUnknownWebmail(document) ?? { state: "mail-list" },
}
