import { all, closest, rawText } from "../page/dom"
import { hasDate, isHeaderBlock, isHeaderLine, isRuleWithWords, saysForwarded } from "./header-lines"
import { messageText } from "./message-text"

/*
 * A reply carries the mails before it. In a page they stand in elements that mail programs mark, in plain text under a line
 * that says who wrote what when. The marks of elements are attributes and ids, which no language changes; rewriting web mailers
 * put a prefix before them (Outlook "x_", Roundcube "v1"), hence the matches on a part of the name.
 */
const QUOTES = [
  'blockquote[type="cite"]', // Apple Mail, Thunderbird
  'blockquote[class*="cite"]',
  'blockquote[style*="border-left"]', // Gmail on phones
  '[class*="gmail_quote"]',
  '[class*="gmail_attr"]', // "On ... wrote:" above Gmail's quotation
  '[class*="moz-cite-prefix"]', // the same in Thunderbird
  '[class*="yahoo_quoted"]',
  '[class*="protonmail_quote"]',
  '[class*="tutanota_quote"]',
  '[data-marker="__QUOTED_TEXT__"]', // Zimbra
].join(",")

/** From these on, everything is history: Outlook puts an empty marker or the old header before it and wraps nothing. */
const HISTORY_STARTS = [
  '[id$="divRplyFwdMsg"]', // Outlook on the web
  '[id$="appendonsend"]',
  '[id*="mail-editor-reference-message-container"]', // Outlook on phones
  '[id$="OLK_SRC_BODY_SECTION"]', // Outlook for Mac
  'div[style*="border-top:solid #E1E1E1"]', // Outlook for Windows
  'div[style*="border-top:solid #B5C4DF"]',
  'div[style*="border-top: solid #E1E1E1"]',
].join(",")

/** The text a person wrote in this mail, from the element that shows its body. A mail that is all quotation comes back whole. */
export function newestMessage(body: Element, isQuote: (element: Element) => boolean = () => false): string {
  const until = all(body, HISTORY_STARTS).find((element) => !closest(element, QUOTES))
  // Found at one go: asking each element whether it is one of a dozen kinds takes as long as all the rest.
  const quotes = new Set(all(body, QUOTES))
  const [outer] = quotes
  // What somebody passes on belongs to what they say, and its writer is one of the mail's people.
  if (outer && isForwarded(outer)) return messageText(body).trim()
  const text = messageText(body, { until, isLeftOut: (element) => quotes.has(element) || isQuote(element) })
  return withoutQuotedHistory(text).trim() || messageText(body).trim()
}

function isForwarded(quote: Element): boolean {
  const start = rawText(quote).slice(0, 200).trimStart()
  const mark = /^(?:[-_]{2,30}[^-_\n]{2,60}[-_]{2,30}|[^:：\n]{5,60}[:：])/.exec(start)?.[0]
  return mark !== undefined && saysForwarded(mark)
}

/**
 * Plain text without what it answers: lines after ">", "On ... wrote:", "-----Original Message-----", copied headers. What is
 * written under or between quotations stays. A text that is all quotation comes back whole.
 */
export function withoutQuotedHistory(text: string): string {
  const lines = linesOfMail(text)
  const kept: string[] = []

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ""
    if (isQuotedLine(line)) continue
    const attribution = attributionLength(lines, i)
    if (attribution > 0) {
      const at = nextFilled(lines, i + attribution)
      const next = at === undefined ? undefined : lines[at]
      // Under an attribution without marks nobody can tell old from new; above it there is an answer, or all is new.
      if (next !== undefined && !isQuotedLine(next) && kept.some((one) => one.trim())) break
      i += attribution - 1
      continue
    }
    if (startsCopiedMail(lines, i) && kept.some((one) => one.trim())) break
    kept.push(line)
  }
  const newest = kept.join("\n").trimEnd()
  return newest.trim() ? newest : text
}

/** The lines of a mail's text, however they end. */
export function linesOfMail(text: string, most?: number): string[] {
  return (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text).split("\n", most)
}

export function isQuotedLine(line: string): boolean {
  return /^\s{0,20}(?:[A-Z]{0,4}>|\|\s)/.test(line)
}

const LONGEST_ATTRIBUTION = 400

/** How many lines from `at` on are one "On 3 May 2026, Ana Ruiz <ana@example.com> wrote:"; 0 when they are none. */
function attributionLength(lines: string[], at: number): number {
  let length = 0
  for (let count = 1; count <= 4; count++) {
    const line = lines[at + count - 1]?.trim()
    if (!line) return 0
    length += line.length + 1
    if (length > LONGEST_ATTRIBUTION) return 0
    const hasColon = line.endsWith(":") || line.endsWith("：")
    if (!hasColon && !line.endsWith("---")) continue
    const joint = lines.slice(at, at + count).map((one) => one.trim())
    if (joint.some(isQuotedLine)) return 0
    const joined = joint.join(" ")
    if (hasColon) return isAttribution(joined) ? count : 0
    // Zoho: "---- On Fri, 20 Nov 2026 12:00:00 +0100 Rosa <rosa@example.com> wrote ----"
    if (/^-{3,9} .{10,390} -{3,9}$/.test(joined)) return isAttribution(joined.replace(/[- ]{3,12}$/, "")) ? count : 0
  }
  return 0
}

function isAttribution(text: string): boolean {
  if (!hasDate(text)) return false
  const low = text.toLowerCase()
  return /@[\w.-]{1,100}>?[^@]{0,40}$/.test(text) || WROTE.some((word) => low.includes(word))
}

/** "wrote" as the mail programs of each language put it. */
const WROTE = [
  ..."wrote,writes,schrieb,escrigué,a écrit,ha scritto,escreveu,escribió,escribio,va escriure,schreef,geschreven,skrev,skreiv".split(
    ",",
  ),
  ..."kirjoitti,napisał,napsal,napísal,написал,пишет,пише,написав,έγραψε,yazdı,írta,scris,kirjutas,rakstīja,rašė".split(
    ",",
  ),
  ..."napisao,pisze,menulis,viết,書きました,写道,寫道,书写,が書き,のメール,작성,เขียน,כתב,كتب".split(","),
]

/** Whether a copied mail begins here: a rule with words in it, or the old header. */
function startsCopiedMail(lines: string[], at: number): boolean {
  const line = (lines[at] ?? "").trim()
  const isRule = isRuleWithWords(line) || /^_{20,200}$/.test(line)
  if (!isRule && !saysForwarded(line)) return isHeaderLine(line) && isHeaderBlock(lines, at)
  const next = nextFilled(lines, at + 1)
  if (next === undefined) return false
  return isRule ? isHeaderLine(lines[next] ?? "") || attributionLength(lines, next) > 0 : isHeaderBlock(lines, next)
}

function nextFilled(lines: string[], from: number): number | undefined {
  for (let i = from; i < lines.length; i++) if (lines[i]?.trim()) return i
  return undefined
}
