/** The physical lines of a text that comes in pieces: ended by \n, \r\n, \r, or \r\r\n as some programs write. */
export class Lines {
  #rest: string[] = []
  #length = 0
  #ends = ""

  /** @param longest what a line has beyond this many characters is left out */
  constructor(readonly longest: number) {}

  /** The lines that end in this piece. */
  *push(piece: string): Generator<string> {
    // Whether a return ends a line, or is the first half of an end, shows only in what follows.
    const text = this.#ends + piece
    const held = text.endsWith("\r\r") ? "\r\r" : text.endsWith("\r") ? "\r" : ""
    this.#ends = held
    const end = text.length - held.length
    let from = 0
    for (let at = nextEnd(text, 0, end); at >= 0; at = nextEnd(text, from, end)) {
      this.#keep(text.slice(from, at))
      yield this.#take()
      from = at + lengthOfEnd(text, at)
    }
    this.#keep(text.slice(from, end))
  }

  /** The last line, where it has no end. */
  *end(): Generator<string> {
    const last = this.#take()
    if (last !== "") yield last
    this.#ends = ""
  }

  #keep(part: string): void {
    const fits = part.slice(0, Math.max(0, this.longest - this.#length))
    if (fits !== "") this.#rest.push(fits)
    this.#length += fits.length
  }

  #take(): string {
    const line = this.#rest.length === 1 ? (this.#rest[0] ?? "") : this.#rest.join("")
    this.#rest = []
    this.#length = 0
    return line
  }
}

const END = /[\r\n]/g

function nextEnd(text: string, from: number, end: number): number {
  END.lastIndex = from
  const at = END.exec(text)?.index ?? -1
  return at < end ? at : -1
}

function lengthOfEnd(text: string, at: number): number {
  if (text.startsWith("\r\r\n", at)) return 3
  return text.startsWith("\r\n", at) ? 2 : 1
}
