import { layoutClient } from "./layout-client"

const HOSTS = /^https?:\/\/(?:[a-z0-9-]+\.)*(?:mail\.proton\.me|mail\.protonmail\.com)[:/]/i

/*
 * Proton Mail (github.com/ProtonMail/WebClients, applications/mail): data-testid names each recipient, by address in later builds;
 * the message stands in a frame of the page's own origin. The sender is the first of all.
 */
export const proton = layoutClient("proton", (_document, url) => HOSTS.test(url), {
  message: '[data-shortcut-target="message-container"], [data-testid^="message-view"], article',
  body: 'iframe[data-testid="content-iframe"], [data-testid="message-content:body"], .message-content iframe',
  from: '[data-testid^="recipient:details-dropdown-"], [data-testid="message-header:from"]',
  to: '[data-testid="message-header:to"]',
  cc: '[data-testid="message-header:cc"]',
  subject:
    '[data-testid="conversation-header:subject"], [data-testid="message-header:subject"], .message-conversation-summary-header',
  date: 'time[datetime], [data-testid="item-date"], [data-testid^="item-date"]',
  id: "data-message-id",
  owner: '[data-testid="heading:userdropdown"], [data-testid="userdropdown:button"]',
  opened: '[data-shortcut-target="message-container"]',
})
