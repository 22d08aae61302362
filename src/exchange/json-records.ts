/** No contact is longer; a photo alone is 200,000. */
export const LONGEST_RECORD = 1_000_000

/** A record's text, `undefined` where it was too long to be kept, and its number, from 1. */
export type JsonRecord = { number: number; text: string | undefined }

/**
 * The records of a JSON text that comes in pieces: the elements of its list, be it the whole text or under "contacts". Only
 * brackets and quotation marks are looked at: whether a record is JSON is for who parses it. Holds one record at most.
 */
export class JsonRecords {
  /** Brackets that are open, of the list and around it. */
  #depth = 0
  #listDepth = 0
  #isInString = false
  #isEscaped = false
  #before = ""
  #parts: string[] = []
  #length = 0
  #number = 0
  /** Whether the list was closed. */
  isWhole = false

  get hasList(): boolean {
    return this.#listDepth > 0
  }

  *push(piece: string): Generator<JsonRecord> {
    let from = 0
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (code === BACKSLASH) this.#isEscaped = true
        else if (code === QUOTE) this.#isInString = false
        continue
      }
      if (code === QUOTE) this.#isInString = true
      else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        this.#depth++
        if (!this.hasList && code === OPEN_LIST && this.#isList(piece, at)) this.#listDepth = this.#depth
        else if (this.hasList && !this.isWhole && this.#depth === this.#listDepth + 1) from = at
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        if (this.hasList && !this.isWhole && this.#depth === this.#listDepth + 1) {
          this.#keep(piece.slice(from, at + 1))
          yield this.#take()
        } else if (this.hasList && this.#depth === this.#listDepth) this.isWhole = true
        this.#depth--
      }
    }
    if (this.hasList && !this.isWhole && this.#depth > this.#listDepth) this.#keep(piece.slice(from))
    if (!this.hasList) this.#before = (this.#before + piece).slice(-LONGEST_HEAD)
  }

  /** The list is the text itself, or what stands under "contacts" in the object that is. */
  #isList(piece: string, at: number): boolean {
    if (this.#depth !== 2) return this.#depth === 1
    const before = (at < LONGEST_HEAD ? this.#before : "") + piece.slice(Math.max(0, at - LONGEST_HEAD), at)
    return /"contacts"\s{0,20}:\s{0,20}$/.test(before)
  }

  #keep(part: string): void {
    this.#length += part.length
    if (this.#length <= LONGEST_RECORD) this.#parts.push(part)
    else this.#parts = []
  }

  #take(): JsonRecord {
    const text = this.#length > LONGEST_RECORD ? undefined : this.#parts.join("")
    this.#parts = []
    this.#length = 0
    return { number: ++this.#number, text }
  }
}

const LONGEST_HEAD = 200
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125]
