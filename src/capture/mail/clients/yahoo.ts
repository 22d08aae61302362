import { layoutClient } from "./layout-client"

const HOSTS = /^https?:\/\/(?:[a-z0-9-]+\.)*mail\.(?:yahoo\.(?:com|co\.jp)|aol\.com)[:/]/i

/** Yahoo Mail, and AOL Mail on the same client. Class names are made by a compiler; data-test-id is what its own tests go by. */
export const yahoo = layoutClient("yahoo", (_document, url) => HOSTS.test(url), {
  message: '[data-test-id="message-view"], [data-test-id="mail-reader"]',
  body: '[data-test-id="message-view-body-content"], [data-test-id="message-view-body"]',
  from: '[data-test-id="message-from"], [data-test-id="message-view-from"]',
  to: '[data-test-id="message-to"]',
  cc: '[data-test-id="message-cc"]',
  subject:
    '[data-test-id="message-group-subject-text"], [data-test-id="message-subject"], [data-test-id="message-view-subject"]',
  date: '[data-test-id="message-date"], [data-test-id="message-view"] time',
  id: "data-test-message-id",
  owner: '[data-test-id="account-email"], #ybarAccountMenu [title*="@"], #ybarAccountMenu [aria-label*="@"]',
  opened: '[data-test-id="message-view"]',
})
