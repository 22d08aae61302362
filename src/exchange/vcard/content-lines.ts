import { isKnownProperty } from "./property-names"

/** A property with its folded lines put together. `line` is the number of its first physical line. */
export type ContentLine = { line: number; text: string; wasCut: boolean }

/** No value of a card is longer: a photo of a megabyte and a half. */
export const LONGEST_VALUE = 2_000_000

/** Where a property's header ends at the latest. */
const LONGEST_HEADER = 1_000
/** What people write in several lines; there a line like a property of an unknown name is rather their text. */
const OF_SEVERAL_LINES = /^(?:[\w-]{1,40}\.)?(?:NOTE|LABEL|ADR|X-ABADR)[;:]/i
const SOFT_BREAK = /=[ \t]{0,10}$/
/** A line that may begin a property: RFC 6350, 3.3, and names with the signs that programs have put in them. */
const BEGINNING = /^(?:[\w-]{1,40}\.)?([A-Za-z][\w/-]{0,60})[ \t]{0,3}(?=[;:])/

/**
 * Puts folded lines together (RFC 6350, 3.2), lines that quoted-printable broke, and lines that were broken without being
 * folded. Each is gone through once.
 */
export class ContentLines {
  #parts: string[] = []
  #length = 0
  #line = 0
  #wasCut = false
  #kind: "plain" | "quoted-printable" | "base64" = "plain"
  #hasHeader = false
  #indent = ""

  /** The property that the line shows to be whole, which is the one before it. */
  push(physical: string, line: number): ContentLine | undefined {
    const text = this.#unindented(physical)
    if (this.#parts.length > 0) {
      if (this.#kind === "quoted-printable" && this.#endsSoftly() && !beginsSurely(text)) {
        this.#parts.push(this.#parts.pop()?.replace(SOFT_BREAK, "") ?? "")
        this.#add(text)
        return undefined
      }
      if (text.startsWith(" ") || text.startsWith("\t")) {
        this.#add(text.slice(1))
        return undefined
      }
      if (text.trim() === "") {
        if (this.#kind === "base64" && this.#parts.length > 1) return this.end()
        return undefined
      }
      if (this.#continues(text)) {
        this.#add(this.#kind === "base64" ? text : `\n${text}`)
        return undefined
      }
    } else if (text.trim() === "") return undefined
    const whole = this.end()
    this.#line = line
    // A line that is folded into nothing is a line of its own.
    this.#add(text.trimStart())
    return whole
  }

  /** A card that is written indented has that much before each of its lines. */
  #unindented(physical: string): string {
    const [, indent] = /^(?:\uFEFF)?([ \t]{0,40})BEGIN[ \t]{0,3}:[ \t]{0,3}VCARD/i.exec(physical) ?? []
    // Inside a card a line that is folded can look like that.
    const isBetween = this.#parts.length === 0 || /^END[ \t]{0,3}:/i.test(this.#parts[0] ?? "")
    if (indent === "" || (indent !== undefined && isBetween)) this.#indent = indent
    const text = physical.startsWith("\uFEFF") ? physical.slice(1) : physical
    return text.startsWith(this.#indent) ? text.slice(this.#indent.length) : text
  }

  /** The last property. */
  end(): ContentLine | undefined {
    if (this.#parts.length === 0) return undefined
    const whole = { line: this.#line, text: this.#parts.join(""), wasCut: this.#wasCut }
    this.#parts = []
    this.#length = 0
    this.#wasCut = false
    this.#kind = "plain"
    this.#hasHeader = false
    return whole
  }

  #add(text: string): void {
    if (this.#length + text.length > LONGEST_VALUE) this.#wasCut = true
    const fits = text.slice(0, Math.max(0, LONGEST_VALUE - this.#length))
    // Nothing is kept of an empty line, or endless folding would fill the memory.
    if (fits === "" && this.#parts.length > 0) return
    this.#parts.push(fits)
    this.#length += fits.length
    if (!this.#hasHeader) this.#readHeader()
  }

  #readHeader(): void {
    const start = (this.#parts.length > 20 ? this.#parts.slice(0, 20) : this.#parts).join("").slice(0, LONGEST_HEADER)
    const [header = ""] = /^[^:]*:?/.exec(start) ?? []
    this.#hasHeader = header.endsWith(":") || this.#length >= LONGEST_HEADER || this.#parts.length > 20
    if (/;\s*(?:encoding\s*=\s*"?)?quoted-printable/i.test(header)) this.#kind = "quoted-printable"
    else if (/;\s*(?:encoding\s*=\s*"?)?(?:base64|b)\s*"?[;:]/i.test(header)) this.#kind = "base64"
  }

  #endsSoftly(): boolean {
    const last = this.#parts.at(-1)
    return !!last && SOFT_BREAK.test(last)
  }

  #continues(text: string): boolean {
    if (/^(?:BEGIN|END)[ \t]{0,3}:/i.test(text) || isKnownProperty(text.trim())) return false
    const name = BEGINNING.exec(text)?.[1]
    if (name === undefined) return true
    if (isKnownProperty(name) || /^X-/i.test(name)) return false
    return OF_SEVERAL_LINES.test(this.#parts[0] ?? "") && name !== name.toUpperCase()
  }
}

/** In quoted-printable a colon may stand bare, so only a property that there is ends a value before its time. */
function beginsSurely(text: string): boolean {
  const name = BEGINNING.exec(text)?.[1]
  return name !== undefined && name === name.toUpperCase() && (isKnownProperty(name) || /^(?:BEGIN|END)$/.test(name))
}
