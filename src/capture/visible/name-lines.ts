import { ATTRIBUTION, attributedNames, type NameInLine, namesAfterLabel, readLabel } from "../names/name-in-line"
import type { PageLine } from "../page/page-lines"
import type { Steps } from "../page/slices"
import { labelAlone, mayBeEntry, nameOfEntry, namesAlone, namesInText, shapedLikeName, titleIn } from "./line-names"
import { LineShapes } from "./line-shape"
import type { Columns } from "./table-columns"

/** A name in a line of a page. */
export type NamedLine = NameInLine & {
  at: number
  /** How the line tells that it is a name: it is nothing else, somebody's entry, or running text. */
  manner: "alone" | "entry" | "prose"
}

const LINES_IN_STEP = 500
const LONGEST_NAME = 160
const LONGEST_PROSE = 3_000
/** Running text is read in this many characters of a page, of which most people stand in the first. */
const MOST_PROSE = 150_000

/** Finds the lines of a page that name people. */
export class NameLines {
  readonly shapes: LineShapes
  readonly tables = new Map<Element, Columns>()
  private prose = 0
  private fruitless = 0

  constructor(
    readonly lines: PageLine[],
    private readonly most: number,
  ) {
    this.shapes = new LineShapes(lines)
  }

  *find(): Steps<NamedLine[]> {
    const named: NamedLine[] = []
    for (let at = 0; at < this.lines.length && named.length < this.most; at++) {
      if (at % LINES_IN_STEP === LINES_IN_STEP - 1) yield
      for (const read of this.namesAt(at)) named.push(read)
    }
    return named
  }

  private namesAt(at: number): NamedLine[] {
    const line = this.lines[at] as PageLine
    const { length } = line
    if (length > LONGEST_NAME) return length < LONGEST_PROSE ? this.inProse(at, line) : NOBODY
    if (length < 4) return NOBODY
    if (!line.isCapital) {
      const names = ATTRIBUTIONS_BEGIN.has(line.firstCode) ? this.attributed(at, line) : NOBODY
      if (names.length > 0) return names
      return length > LEAST_PROSE ? this.inProse(at, line) : NOBODY
    }
    const { text } = line
    if (line.isMarked && (line.digits > 0 || line.includes("@"))) return this.inEntry(at, line)

    const label = this.labelAbove(at)
    const alone = line.tell(namesAlone)
    const names = label ? namesAfterLabel(text, label.jobTitle) : alone.names
    if (names.length > 0) return names.map((read) => ({ ...read, at, manner: "alone" }))
    const other =
      (alone.mayBeName ? this.nameBesideTitle(at, line) : undefined) ??
      (alone.hasSeparator ? this.entry(line) : undefined)
    if (other) return [{ ...other, at, manner: "alone" }]
    const attributed = alone.mayBeAttributed ? this.attributed(at, line) : NOBODY
    if (attributed.length > 0) return attributed
    return text.length > LEAST_PROSE ? this.inProse(at, line) : NOBODY
  }

  /** Who said what stands above, or below in quotation marks: "- Ana Ruiz, Olivar Foods". */
  private attributed(at: number, line: PageLine): NamedLine[] {
    if (line.length > LONGEST_ATTRIBUTION) return NOBODY
    const { text } = line
    const isAnnounced = ATTRIBUTION.test(text)
    const isSpeech = (isAnnounced || line.isCapital) && this.isSpeech(at)
    if (!isSpeech && !isAnnounced) return NOBODY
    return attributedNames(text, isSpeech).map((read) => ({ ...read, at, manner: "entry" }))
  }

  private isSpeech(at: number): boolean {
    const [above, below] = [this.lines[at - 1], this.lines[at + 1]]
    if (above && above.length >= LEAST_SPEECH && SPEECH_ENDS.test(above.text)) return true
    return !!below && below.length >= LEAST_SPEECH && SPEECH_BEGINS.test(below.text)
  }

  /** A line that says how somebody is reached as well: "City Clerk Ana Ruiz, 555 0100". */
  private inEntry(at: number, line: PageLine): NamedLine[] {
    const { text } = line
    const colon = text.indexOf(":")
    if (colon > 5 && colon < 60) {
      const label = readLabel(text.slice(0, colon))
      const names = label ? namesAfterLabel(text.slice(colon + 1), label.jobTitle) : []
      if (names.length > 0) return names.map((read) => ({ ...read, at, manner: "entry" }))
    }
    const read = this.entry(line)
    if (read) return [{ ...read, at, manner: "entry" }]
    return text.length > LEAST_PROSE ? this.inProse(at, line) : NOBODY
  }

  private entry(line: PageLine): NameInLine | undefined {
    if (this.fruitless >= MOST_FRUITLESS || !line.tell(mayBeEntry)) return undefined
    const [read] = line.tell(nameOfEntry)
    this.fruitless = read ? 0 : this.fruitless + 1
    return read
  }

  private inProse(at: number, line: PageLine): NamedLine[] {
    this.prose += line.length
    if (this.prose > MOST_PROSE) return NOBODY
    return line.tell(namesInText).map((read) => ({ ...read, at, manner: "prose" }))
  }

  /** A name that nobody knows as one counts beside a title only. */
  private nameBesideTitle(at: number, line: PageLine): NameInLine | undefined {
    // Menus are lists of capitalised words, and longer than all the rest.
    if (line.block.localName === "li") return undefined
    if (!this.hasTitleWord(at + 1) && !this.hasTitleWord(at - 1)) return undefined
    const [read] = line.tell(shapedLikeName)
    if (!read || this.isTitle(at)) return undefined
    return this.isTitle(at + 1) || this.isTitle(at - 1) ? read : undefined
  }

  private labelAbove(at: number): { jobTitle?: string } | undefined {
    const above = this.lines[at - 1]
    if (!above || above.length > 100 || !above.includes(":")) return undefined
    return above.tell(labelAlone)[0]
  }

  /** The quick half of the question whether a line is a title, which most lines answer with no. */
  private hasTitleWord(at: number): boolean {
    const line = this.lines[at]
    if (!line?.isCapital || line.length > 200) return false
    return line.tell(titleIn) > 0
  }

  isTitle(at: number): boolean {
    return this.hasTitleWord(at) && this.lines[at]?.tell(titleIn) === 2
  }
}

const NOBODY: NamedLine[] = []
const LONGEST_ATTRIBUTION = 90
/** What an attribution begins with besides capitals: "- Ana Ruiz", "by Ana Ruiz". Most lines are told by their first character. */
const ATTRIBUTIONS_BEGIN = new Set([..."-–—―~bvpd"].map((sign) => sign.charCodeAt(0)))
const LEAST_SPEECH = 40
const SPEECH_ENDS = /[.!?…"”»“’'] ?$/
const SPEECH_BEGINS = /^["“”«„‘'`]/
const LEAST_PROSE = 24
/** A page with as many lines that might be entries and are none has no entries. */
const MOST_FRUITLESS = 25
