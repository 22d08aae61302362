import { layoutClient } from "./layout-client"

const HOSTS = /^https?:\/\/mail\.zoho\.(?:com|eu|in|jp|sa|ca|com\.au|com\.cn)[:/]/i

/** Zoho Mail. The classes with "zm" and "js" before them are written by people; the address stands in a title or in the text. */
export const zoho = layoutClient("zoho", (_document, url) => HOSTS.test(url), {
  message: ".zmPreview, .zmMailContainer, .zmConvItem, [role='main']",
  body: ".zmMailContent, .zmPVContent, .zmMailBody",
  from: ".zmFromAddress, .zmFrom, .jsFrom, [data-from]",
  to: ".zmToAddress, .zmTo, .jsTo, [data-to]",
  cc: ".zmCcAddress, .zmCc, .jsCc, [data-cc]",
  subject: ".zmPVHeading, .jsConvSB, .zmSubject",
  date: ".zmDate, .jsDate, .zmMailContainer time",
  opened: ".zmPVHeading",
})
