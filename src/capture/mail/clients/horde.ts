import { first } from "../../page/dom"
import { layoutClient } from "./layout-client"

/*
 * Horde IMP, its dynamic view (imp/templates/dynamic/mailbox.html.php and message.html.php): the rows of the header's table have ids
 * of their own, in the preview as in a window of its own. An HTML message is shown in a frame.
 */
export const horde = layoutClient(
  "horde",
  (document) =>
    first(document, "#msgHeadersTable, #impbase, #impLoading") !== undefined &&
    first(document, "[id^=horde], [id^=imp], [class*=horde]") !== undefined,
  {
    message: "#previewMsg, #msgData",
    body: "#messageBody iframe.htmlMsgData, #messageBody",
    from: "#msgHeaderFrom td:last-child",
    to: "#msgHeaderTo td:last-child",
    cc: "#msgHeaderCc td:last-child",
    subject: "#previewMsg .subject, #msgData .subject, .msgHeaders .subject",
    date: "#msgHeaderDate time[datetime], #msgHeaderDate td:last-child",
  },
)
