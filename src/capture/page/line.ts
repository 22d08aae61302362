import { remembered } from "~domain/text/remembered"

/**
 * A line of text and what a quick look tells of it, so that the costly questions are asked of few lines: a page has thousands,
 * and most hold no name, no number and no address. Every answer is found when first asked for.
 */
export class Line {
  private seen: Seen | undefined

  constructor(
    private readonly raw: string,
    /** The block it stands in, where it comes from a page. */
    readonly block?: Element,
    /** The code of its first character that is no white space. */
    readonly firstCode = raw.charCodeAt(firstSeen(raw)),
  ) {}

  private get look(): Seen {
    this.seen ??= lookAt(this.raw)
    return this.seen
  }

  /** Whether it has any sign of a number or an address, spelt out or not: one look, since most lines have none. */
  get isMarked(): boolean {
    return this.look.isMarked
  }

  /** How many digits it has; counted up to a few, which is all that matters. */
  get digits(): number {
    return this.look.digits
  }

  /** Whether its first letter is a capital, or one without case. */
  get isCapital(): boolean {
    return (this.firstCode >= 65 && this.firstCode <= 90) || this.firstCode >= 0xc0
  }

  /** Its text with white space folded. */
  get text(): string {
    const { look } = this
    look.text ??= foldedLine(this.raw)
    return look.text
  }

  /** What its text tells by itself. */
  tell<Value extends NonNullable<unknown>>({ id, read }: LineFact<Value>): Value {
    const { facts } = this.look
    facts[id] ??= read(this.text)
    return facts[id] as Value
  }

  /** Whether something stands in it, as written. */
  includes(part: string): boolean {
    return this.raw.indexOf(part) >= 0
  }

  /** At least as long as its text; costs nothing. */
  get length(): number {
    return this.raw.length
  }
}

/** A question that a line's text answers by itself, whatever stands around it: a pure function of the text. */
export type LineFact<Value> = { readonly id: number; readonly read: (text: string) => Value }

/**
 * Made once for each question. A line's answers are kept with it, and with its text from one reading of a page to the next: they
 * are shared, so that nobody may change them.
 */
export function lineFact<Value extends NonNullable<unknown>>(read: (text: string) => Value): LineFact<Value> {
  return { id: questions++, read }
}

let questions = 0

/** What a line was seen to be. */
type Seen = { isMarked: boolean; digits: number; text?: string; facts: unknown[] }

/** A page is read again at every change, and says nearly all that it said before. */
const lookAt = remembered((raw: string): Seen => {
  const isMarked = SIGNS.test(raw) || SPELT_DOT.test(raw)
  return { isMarked, digits: isMarked ? countDigits(raw) : 0, text: undefined, facts: [] }
})

function foldedLine(raw: string): string {
  // What source code adds stands at the ends, most often.
  const text = raw.trim()
  return IN_ORDER.test(text) ? text : text.replace(/[\s\u200b-\u200f]+/g, " ").trim()
}

/** Printed characters with single spaces between them: nothing to fold. */
const IN_ORDER = /^[!-~\u00a1-\u1fff]+(?: [!-~\u00a1-\u1fff]+)*$/
/** A digit, an "@", or what an "@" spelt out is put into. Two patterns, since browsers are far quicker with simple ones. */
const SIGNS = /[\d@([{]/
const SPELT_DOT = / (?:dot|punkt) /
const ENOUGH_DIGITS = 6
const LONGEST_LOOK = 20_000

function countDigits(text: string): number {
  let digits = 0
  const end = Math.min(text.length, LONGEST_LOOK)
  for (let i = 0; i < end && digits < ENOUGH_DIGITS; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) digits++
  }
  return digits
}

/** Where the first character that is no white space stands; the length where there is none. */
export function firstSeen(text: string): number {
  // Source code is indented deeply, and browsers trim quickly.
  let at = text.length - text.trimStart().length
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  if (code <= 32 || code === 0xa0) return true
  return code >= 0x2000 && (code <= 0x200f || code === 0x202f || code === 0x3000 || code === 0xfeff)
}

export function linesOf(text: string): Line[] {
  return text.split(/\r?\n|\r/).map((line) => new Line(line))
}
