import { layoutClient } from "./layout-client"

const HOSTS = /^https?:\/\/(?:[a-z0-9-]+\.)*(?:fastmail\.com|fastmail\.fm)[:/]/i

/** Fastmail. Its class names are those of its views, written by people and stable over the years: v-MessageCard, v-Message. */
export const fastmail = layoutClient("fastmail", (_document, url) => HOSTS.test(url), {
  message: ".v-MessageCard",
  body: ".v-Message-body",
  from: ".v-MessageCard-from, .v-MessageCard-name",
  to: ".v-MessageCard-to",
  cc: ".v-MessageCard-cc",
  subject: ".v-Thread-title h1, .v-Thread-title",
  date: ".v-MessageCard time, .v-MessageCard-time, .v-MessageCard-date",
  id: "data-message-id",
  owner: ".v-AccountMenu [title*='@'], .v-MainNavToolbar [title*='@']",
  opened: ".v-MessageCard",
})
