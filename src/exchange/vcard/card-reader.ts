import { Lines } from "../lines"
import { type ContactsReader, emptyReading, problem, type Reading } from "../report"
import { type ContentLine, ContentLines, LONGEST_VALUE } from "./content-lines"
import { type Property, parseProperty } from "./property"
import { readCard } from "./read-card"

const MOST_PROPERTIES = 2_000
const DEEPEST = 20
const LONGEST_NESTED = 2_000
/** Characters of a whole card: several photos' worth. */
const LONGEST_CARD = 8_000_000

/**
 * Reads cards from a text that comes in pieces: what has been read is given with the piece that ends it, so that a large file
 * needs not be held whole. Takes time in proportion to the text, and never throws.
 */
export class VCardReader implements ContactsReader {
  #lines = new Lines(LONGEST_VALUE + 1)
  #content = new ContentLines()
  #line = 0
  #card: { line: number; properties: Property[]; length: number; dropped: number } | undefined
  /** How many cards stand open inside the card, and the first of their text. */
  #depth = 0
  #nested = ""
  #nestedLine = 0
  #ids = new Set<string>()
  #seen = { cards: 0, isOutside: false, isDeep: false }
  #reading = emptyReading()

  push(piece: string): Reading {
    for (const line of this.#lines.push(piece)) this.#readLine(line)
    return this.#take()
  }

  end(): Reading {
    for (const line of this.#lines.end()) this.#readLine(line)
    this.#readContent(this.#content.end())
    if (this.#card) this.#closeEarly()
    if (this.#seen.cards === 0) this.#tell("no-cards")
    return this.#take()
  }

  #take(): Reading {
    const reading = this.#reading
    this.#reading = emptyReading()
    return reading
  }

  #tell(...of: Parameters<typeof problem>): void {
    this.#reading.problems.push(problem(...of))
  }

  #readLine(text: string): void {
    this.#line++
    this.#readContent(this.#content.push(text, this.#line))
  }

  #readContent(content: ContentLine | undefined): void {
    if (!content) return
    const [, mark, what] =
      /^(BEGIN|END)[ \t]{0,3}:[ \t]{0,3}(V(?:CARD|CAL)\w{0,10})?/i.exec(content.text.slice(0, 40)) ?? []
    if (mark?.toUpperCase() === "BEGIN" && what?.toUpperCase() === "VCARD") this.#begin(content.line)
    else if (mark?.toUpperCase() === "END" && (this.#card || what)) this.#endOfCard()
    else if (this.#depth > 0)
      this.#nested += this.#nested.length < LONGEST_NESTED ? `${content.text}\n`.slice(0, 500) : ""
    else if (this.#card) this.#addProperty(this.#card, content)
    else if (!this.#seen.isOutside) {
      this.#seen.isOutside = true
      this.#tell("text-outside-cards", content.line)
    }
  }

  #begin(line: number): void {
    const last = this.#card?.properties.at(-1)
    if (this.#card && (this.#depth > 0 || (last?.name === "AGENT" && last.value.trim() === ""))) {
      this.#depth++
      if (this.#depth === 1) [this.#nested, this.#nestedLine] = ["", line]
      if (this.#depth > DEEPEST && !this.#seen.isDeep) {
        this.#seen.isDeep = true
        this.#tell("nested-too-deep", line, { most: DEEPEST })
      }
      return
    }
    if (this.#card) this.#closeEarly()
    this.#seen.cards++
    this.#card = { line, properties: [], length: 0, dropped: 0 }
  }

  #endOfCard(): void {
    if (this.#depth > 0) {
      this.#depth--
      if (this.#depth === 0) this.#keepNested()
    } else if (this.#card) this.#close(this.#card)
  }

  /** The text of the cards inside is a value of the card around them, which has no place. */
  #keepNested(): void {
    const agent = {
      line: this.#nestedLine,
      name: "AGENT",
      parameters: [],
      types: [],
      value: this.#nested,
      isBase64: false,
    }
    this.#card?.properties.push(agent)
    this.#nested = ""
  }

  #closeEarly(): void {
    if (!this.#card) return
    this.#tell("card-not-closed", this.#card.line)
    if (this.#depth > 0) this.#keepNested()
    this.#depth = 0
    this.#close(this.#card)
  }

  #close({ line, properties, dropped }: { line: number; properties: Property[]; dropped: number }): void {
    this.#card = undefined
    if (dropped > 0) this.#tell("too-many-properties", line, { most: MOST_PROPERTIES, count: dropped })
    const { contacts, lines, problems, losses } = readCard(properties, line, this.#ids)
    this.#reading.contacts.push(...contacts)
    this.#reading.lines.push(...lines)
    this.#reading.problems.push(...problems)
    this.#reading.losses.push(...losses)
  }

  #addProperty(
    card: { properties: Property[]; length: number; dropped: number },
    { text, line, wasCut }: ContentLine,
  ): void {
    const property = parseProperty(text, line)
    if (wasCut) this.#tell("value-too-long", line, { property: property?.name ?? "", most: LONGEST_VALUE })
    card.length += text.length
    if (card.properties.length >= MOST_PROPERTIES || card.length > LONGEST_CARD) card.dropped++
    else if (property) card.properties.push(property)
    else if (text.trim() !== "")
      card.properties.push({ line, name: "X-UNREADABLE", parameters: [], types: [], value: text, isBase64: false })
  }
}
