const LONGEST = 120

/**
 * The fragment directive that makes a browser scroll to a text and mark it, without the page being able to tell
 * (WICG Scroll to Text Fragment): ":~:text=before-,text". Long text is found by its first and last words.
 * @param before text that stands just before it, where the text alone may stand in several places
 */
export function textFragment(text: string, before = ""): string {
  const line = FOLDED.test(text) ? text : text.replace(/\s+/g, " ").trim()
  const [start, end] = line.length > LONGEST ? ends(line) : [line]
  const prefix = before && `${encoded(before)}-,`
  return `:~:text=${prefix}${encoded(start)}${end ? `,${encoded(end)}` : ""}`
}

/** Whole words from both ends, so that the browser, which looks for words, finds them. */
function ends(line: string): [string, string] {
  const words = line.split(" ")
  const [first, last] = [words.slice(0, 5).join(" "), words.slice(-5).join(" ")]
  return [first.slice(0, LONGEST), last.slice(-LONGEST)]
}

/** Printed characters with single spaces between them, as nearly all lines of a page are: nothing to fold. */
const FOLDED = /^[!-~]+(?: [!-~]+)*$/

/**
 * As encodeURIComponent, and the directive's own sign, the hyphen, as well. A page has thousands of values to encode, nearly
 * all in ASCII, of which this takes half the time.
 */
function encoded(text: string): string {
  let done = ""
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return encodeURIComponent(text).replace(/-/g, "%2D")
    const sign = CODES[code]
    if (sign === undefined) continue
    done += text.slice(from, at) + sign
    from = at + 1
  }
  return from === 0 ? text : done + text.slice(from)
}

/** The percent codes of the ASCII characters that need one. */
const CODES = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  const percent = sign === "-" ? "%2D" : encodeURIComponent(sign)
  return percent === sign ? undefined : percent
})
