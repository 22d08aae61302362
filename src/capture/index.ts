/*
 * What capture gives to whoever measures it from outside. Content scripts and the worker name the module they need, so that each
 * carries no more than that.
 */
export type { CapturedContact } from "~domain/captured"
export { captureEmail, type EmailMessage } from "./mail/capture-email"
export { capturePage, pageSources, readPage, readPageInSlices } from "./read-page"
export { splitSignature } from "./signature/split-signature"
export { captureText } from "./text"
