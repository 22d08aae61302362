import { first } from "../../page/dom"
import { layoutClient } from "./layout-client"

/*
 * SnappyMail, and RainLoop before it (templates/Views/User/MailMessageView.html). Its templates leave their bindings in the page:
 * data-bind tells which line of the header is which, in every language and theme.
 */
export const snappymail = layoutClient(
  "snappymail",
  (document) =>
    first(document, "#rl-app, #rl-content, #rl-right") !== undefined && first(document, "[data-bind]") !== undefined,
  {
    message: ".b-message, .messageView",
    body: "#messageItem .bodyText, #messageItem .b-text-part",
    from: '.informationShort .from[title], .from[data-bind*="viewFrom"], tr[data-bind*="from.length"] td',
    to: '.informationShort[data-bind*="message().to.length"], tr[data-bind*="to.length"]:not([data-bind*="replyTo"]) td:last-child',
    cc: '.informationShort[data-bind*="message().cc.length"], tr[data-bind*="cc.length"]:not([data-bind*="bcc"]) td:last-child',
    subject: '.messageItemHeader .subject, [data-bind*="message().subject"]',
    date: "time[datetime], .messageItemHeader .date",
    owner: '[data-bind*="accountEmail"], .accountPlace',
  },
)
