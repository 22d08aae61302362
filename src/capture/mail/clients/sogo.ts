import { first } from "../../page/dom"
import { layoutClient } from "./layout-client"

/*
 * SOGo 3 and later (UI/Templates/MailerUI/UIxMailViewTemplate.wox). The application is named on the page's root; the sender's picture
 * carries the address, whatever the rest of the card looks like. On a narrow card the recipients are shortened to names.
 */
export const sogo = layoutClient("sogo", (document) => first(document, '[ng-app^="SOGo.Mail"]') !== undefined, {
  message: "md-card",
  body: ".msg-body, .mailer_mailcontent",
  from: "sg-avatar-image[sg-email], .md-list-item-text",
  to: ".msg-recipients .pseudo-input-container--compact:first-child .pseudo-input-field, .msg-recipients [sg-email]",
  cc: ".msg-recipients .pseudo-input-container--compact:nth-child(n+2) .pseudo-input-field",
  subject: "md-card h5, md-card h6, .msg-subject",
  date: "time.msg-date, .msg-date",
})
