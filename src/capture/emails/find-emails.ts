import { isEmailAddress } from "~domain/text/email-address"
import { isUsualTopDomain } from "./top-domains"

export type FoundEmail = { address: string; written: string; index: number; end: number }

const LOCAL = /[\p{L}\p{N}\p{M}.!#$%&'*+/=?^_`{|}~-]/u
const DOMAIN = /[\p{L}\p{N}\p{M}.-]/u
const MOST_LOCAL = 64
const MOST_DOMAIN = 253
/** "logo@2x.png" is a file, not a mailbox. */
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|js|mjs|json|html?|php|pdf|zip|mp4)$/i

/**
 * The e-mail addresses in a text, also those spelt out against robots ("ana [at] example [dot] com"). From each "@" outwards,
 * so that a text without one costs nothing and a long one is read once.
 */
export function findEmails(text: string): FoundEmail[] {
  const found: FoundEmail[] = []
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const email = around(text, at)
    if (email && email.index >= (found.at(-1)?.end ?? 0)) found.push(email)
  }
  if (SPELT_OUT_HINT.test(text)) found.push(...speltOut(text))
  return found
}

function around(text: string, at: number): FoundEmail | undefined {
  let start = at
  while (start > 0 && at - start <= MOST_LOCAL && isPart(text, start - 1, LOCAL)) start--
  let end = at + 1
  while (end < text.length && end - at <= MOST_DOMAIN && isPart(text, end, DOMAIN)) end++
  // Part of something longer or quoted is no address: the whole would be another.
  if (at - start > MOST_LOCAL || end - at > MOST_DOMAIN || /["\\@]/.test(text[start - 1] ?? "") || text[end] === "@")
    return undefined

  while (start < at && /[/='*?&#|{`.!$%^~-]/.test(text[start] ?? "")) start++
  while (end > at && /[.-]/.test(text[end - 1] ?? "")) end--
  const domain = text.slice(at + 1, end)
  if (!isUsualTopDomain(domain.slice(domain.lastIndexOf(".") + 1))) {
    const own = withoutNextWord(domain)
    if (own) end = at + 1 + own.length
    else if (!isAnnounced(text, start, end)) return undefined
  }
  const address = text.slice(start, end)
  return isEmailAddress(address) && !FILE.test(address) ? { address, written: address, index: start, end } : undefined
}

/** "example.comPhone", "example.com.Please": what a page puts right behind an address begins with a capital. */
function withoutNextWord(domain: string): string | undefined {
  const own = /^([a-z0-9.-]*\.([a-z]{2,24}))\.?\p{Lu}\p{L}*$/u.exec(domain)
  return own?.[2] && isUsualTopDomain(own[2]) ? own[1] : undefined
}

/** Any domain will do where nothing else is said, or a word before it says what it is. */
function isAnnounced(text: string, start: number, end: number): boolean {
  return (
    text.length - (end - start) < LEAST_PROSE ||
    /(?:mail|correo|:)\W{0,3}$/i.test(text.slice(Math.max(0, start - 12), start))
  )
}

const LEAST_PROSE = 20

/** Letters and digits answer at once; the rest, and the letters of other scripts, by the pattern. */
function isPart(text: string, at: number, pattern: RegExp): boolean {
  const code = text.charCodeAt(at)
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 46)
    return true
  return code > 32 && pattern.test(text[at] ?? "")
}

const SPELT_OUT_HINT = /[[({<] ?(?:at|ät|a|arroba|@) ?[\])}>]| (?:dot|punkt) |[[({](?:dot|punkt|punto|\.)[\])}]/i
const AT = String.raw`(?: ?[[({<] ?(?:at|ät|a|arroba|@) ?[\])}>] ?| at )`
const DOT = String.raw`(?: ?[[({<] ?(?:dot|punkt|punto|point|\.) ?[\])}>] ?| dot | punkt |\.)`
const SPELT_OUT = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}_%+-]{1,40}(?:${DOT}[\p{L}\p{N}_%+-]{1,40}){0,3})(${AT})([\p{L}\p{N}-]{1,63}(?:${DOT}[\p{L}\p{N}-]{2,63}){1,3})(?![\p{L}\p{N}])`,
  "giu",
)

function speltOut(text: string): FoundEmail[] {
  return [...text.matchAll(SPELT_OUT)].flatMap((match) => {
    const [written, local = "", at = "", domain = ""] = match
    // A bare "at" is an ordinary word: only a dot spelt out as well makes it an address.
    if (/^ at $/i.test(at) && !/dot|punkt/i.test(domain)) return []
    const dot = new RegExp(DOT, "giu")
    const top = domain.slice(domain.search(/[\p{L}\p{N}-]{1,63}$/u)).toLowerCase()
    // Spelt-out words are prose as often: "info at link missing".
    if (!isUsualTopDomain(top)) return []
    const address = `${local.replace(dot, ".")}@${domain.replace(dot, ".")}`.replace(/\s/g, "")
    return isEmailAddress(address) ? [{ address, written, index: match.index, end: match.index + written.length }] : []
  })
}
