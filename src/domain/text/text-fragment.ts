const LONGEST = 120

/**
 * The fragment directive that makes a browser scroll to a text and mark it, without the page being able to tell
 * (WICG Scroll to Text Fragment): ":~:text=before-,text". Long text is found by its first and last words.
 * @param before text that stands just before it, where the text alone may stand in several places
 */
export function textFragment(text: string, before = ""): string {
  const line = text.replace(/\s+/g, " ").trim()
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

/** The directive's own signs are written as percent codes, too. */
const encoded = (text: string) => encodeURIComponent(text).replace(/-/g, "%2D")
