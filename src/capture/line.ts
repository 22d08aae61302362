/**
 * A line of text and what a quick look at its characters tells, so that the costly questions are asked of few lines. A page
 * has thousands of them, and most hold no name, no number and no address.
 */
export class Line {
  /** Digits in it, counted up to a few. */
  readonly digits: number
  readonly hasAt: boolean
  readonly hasBracket: boolean
  /** Whether its first letter is a capital, or one without case. */
  readonly isCapital: boolean
  private folded: string | undefined

  constructor(
    private readonly raw: string,
    /** The block it stands in, where it comes from a page. */
    readonly block?: Element,
  ) {
    let digits = 0
    let at = false
    let bracket = false
    const end = Math.min(raw.length, LONGEST_LOOK)
    for (let i = 0; i < end; i++) {
      const code = raw.charCodeAt(i)
      if (code >= 48 && code <= 57) digits++
      else if (code === 64) at = true
      else if (code === 40 || code === 91 || code === 123) bracket = true
    }
    const first = raw.charCodeAt(firstSeen(raw))
    this.digits = digits
    this.hasAt = at
    this.hasBracket = bracket
    this.isCapital = (first >= 65 && first <= 90) || first >= 0xc0
  }

  /** Its text with white space folded. */
  get text(): string {
    this.folded ??= this.raw.replace(/[\s\u200b-\u200f]+/g, " ").trim()
    return this.folded
  }

  /** Whether a word stands in it, as written. */
  includes(word: string): boolean {
    return this.raw.includes(word)
  }

  /** At least as long as its text; costs nothing. */
  get length(): number {
    return this.raw.length
  }
}

const LONGEST_LOOK = 20_000

/** Where the first character that is no white space stands; the length where there is none. */
export function firstSeen(text: string): number {
  let at = 0
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

export function linesOf(text: string): Line[] {
  return text.split(/\r?\n|\r/).map((line) => new Line(line))
}
