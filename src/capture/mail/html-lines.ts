/** A mail's HTML as the lines a reader sees, and the links in them. */
export type HtmlLines = { text: string; links: HtmlLink[] }
/** `line`: the number of the line it stands in, from 0. */
export type HtmlLink = { href: string; text: string; line: number }

const MOST_HTML = 500_000
const MOST_LINES = 4_000
const MOST_LINKS = 500
/** Where a line ends. Cells of a table stand beside each other; signatures are often tables, with a picture in the first cell. */
const BREAKS = new Set(
  "p div tr li ul ol table blockquote h1 h2 h3 h4 h5 h6 hr section article header footer address dt dd pre".split(" "),
)
/** What stands apart from what is above and below it. */
const APART = new Set(["p", "blockquote", "hr"])
const LEFT_OUT = new Set("script style head title template noscript textarea select svg object".split(" "))

/**
 * Reads HTML without a document to parse it in, in one pass from left to right, since mails are read in the worker, too. What is
 * not shown is left out: scripts, styles, comments, and elements hidden by their own style. Nothing of it is ever run or shown.
 */
export function htmlLines(html: string): HtmlLines {
  const out = new Lines()
  const source = html.slice(0, MOST_HTML)
  let at = 0
  let hiddenUntil: { name: string; depth: number } | undefined

  while (at < source.length && out.count < MOST_LINES) {
    const open = source.indexOf("<", at)
    const text = source.slice(at, open < 0 ? source.length : open)
    if (!hiddenUntil) out.write(text)
    if (open < 0) break
    if (source.startsWith("<!--", open)) {
      at = after(source, "-->", open + 4)
      continue
    }
    // "3 < 4" is text.
    if (!/[a-z/!?]/i.test(source[open + 1] ?? "")) {
      if (!hiddenUntil) out.write("<")
      at = open + 1
      continue
    }
    const end = endOfTag(source, open + 1)
    const tag = TAG.exec(source.slice(open + 1, Math.min(end, open + 5_000)))
    at = end + 1
    if (!tag) continue
    const [isEnd, name, rest] = [tag[1] === "/", (tag[2] ?? "").toLowerCase(), tag[3] ?? ""]
    if (hiddenUntil) {
      if (name === hiddenUntil.name && !rest.endsWith("/")) hiddenUntil.depth += isEnd ? -1 : 1
      if (hiddenUntil.depth === 0) hiddenUntil = undefined
      continue
    }
    if (!isEnd && !VOID.has(name) && (LEFT_OUT.has(name) || isHidden(rest))) {
      // Within these "<" means nothing.
      if (LEFT_OUT.has(name)) at = after(source, ">", indexOfEnd(source, name, at))
      else hiddenUntil = { name, depth: 1 }
      continue
    }
    if (name === "a") {
      if (isEnd) out.endLink()
      else out.beginLink(attributeOf(rest, "href"))
    } else if (name === "br") out.breakLine(true)
    else if (BREAKS.has(name)) out.startLine(APART.has(name))
    else if (!isEnd && (name === "td" || name === "th")) out.gap()
  }
  return out.finished()
}

const TAG = /^(\/?)([a-z][a-z0-9:-]{0,30})([\s\S]{0,5000})$/i
const VOID = new Set("br hr img input meta link area base col embed source track wbr".split(" "))

/** Where a tag ends: at the first ">" that is not inside a quoted attribute, as far as a tag may be long. */
function endOfTag(source: string, from: number): number {
  const close = source.indexOf(">", from)
  if (close < 0) return source.length
  if (source.slice(from, Math.min(close, from + 5_000)).search(/["']/) < 0) return close
  let quote = ""
  const last = Math.min(source.length, from + 5_000)
  for (let i = from; i < last; i++) {
    const sign = source[i] as string
    if (quote) {
      if (sign === quote) quote = ""
    } else if ((sign === '"' || sign === "'") && source[i - 1] === "=") quote = sign
    else if (sign === ">") return i
  }
  return close
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? source.length : found + mark.length
}

/** Where the end of a raw element begins; sought with its name as HTML has it, in small or capital letters. */
function indexOfEnd(source: string, name: string, from: number): number {
  const [small, capital] = [source.indexOf(`</${name}`, from), source.indexOf(`</${name.toUpperCase()}`, from)]
  const found = [small, capital].filter((one) => one >= 0)
  return found.length > 0 ? Math.min(...found) : source.length
}

const isHidden = (attributes: string) =>
  attributes.length < 3_000 &&
  (/display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|font-size\s{0,5}:\s{0,5}0(?:px)?\s{0,5}[;"']/i.test(
    attributes,
  ) ||
    /\shidden(?:\s|=|$)/i.test(attributes))

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s{0,5}=\\s{0,5}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\\s"'>]{1,2000}))`,
    "i",
  ).exec(attributes)
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? undefined : withoutEntities(value)
}

const NAMED = new Map(
  Object.entries({
    nbsp: " ",
    lt: "<",
    gt: ">",
    quot: '"',
    amp: "&",
    apos: "'",
    middot: "·",
    bull: "•",
    ndash: "–",
    mdash: "—",
    laquo: "«",
    raquo: "»",
    aacute: "á",
    eacute: "é",
    iacute: "í",
    oacute: "ó",
    uacute: "ú",
    ntilde: "ñ",
    uuml: "ü",
    ouml: "ö",
    auml: "ä",
    szlig: "ß",
    ccedil: "ç",
    agrave: "à",
    egrave: "è",
    igrave: "ì",
    ograve: "ò",
    ugrave: "ù",
    ecirc: "ê",
    ocirc: "ô",
    icirc: "î",
    acirc: "â",
    euml: "ë",
    iuml: "ï",
    Aacute: "Á",
    Eacute: "É",
    Iacute: "Í",
    Oacute: "Ó",
    Uacute: "Ú",
    Ntilde: "Ñ",
    Uuml: "Ü",
    Ouml: "Ö",
    Auml: "Ä",
    Ccedil: "Ç",
    ordm: "º",
    ordf: "ª",
    deg: "°",
    euro: "€",
    copy: "©",
    reg: "®",
    trade: "™",
    hellip: "…",
    rsquo: "’",
    lsquo: "‘",
    ldquo: "“",
    rdquo: "”",
    zwnj: "",
    shy: "",
    thinsp: " ",
    ensp: " ",
    emsp: " ",
    vert: "|",
    commat: "@",
    atilde: "ã",
    otilde: "õ",
    aring: "å",
    oslash: "ø",
    aelig: "æ",
  }),
)

function withoutEntities(text: string): string {
  if (!text.includes("&")) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name?: string) => {
    if (name) return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16)
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " "
  })
}

class Lines {
  private readonly lines: string[] = []
  private readonly links: HtmlLink[] = []
  /** The line being written, in pieces: long texts would be copied at every piece. */
  private pieces: string[] = []
  private length = 0
  private isSpaced = true
  private link: { href: string; from: number } | undefined

  get count(): number {
    return this.lines.length
  }

  write(text: string): void {
    const folded = withoutEntities(text.replace(/[ \t\r\n\f]+/g, " "))
    const shown = this.isSpaced ? folded.trimStart() : folded
    if (!shown) return
    this.pieces.push(shown)
    this.length += shown.length
    this.isSpaced = shown.endsWith(" ")
  }

  /** Cells: far enough apart to be told from words. */
  gap(): void {
    if (this.length === 0) return
    this.pieces.push(this.isSpaced ? "   " : "    ")
    this.length += this.isSpaced ? 3 : 4
    this.isSpaced = true
  }

  /** A line ends here, and is empty where nothing stands in it; two empty ones are one. */
  breakLine(isHard: boolean): void {
    const text = this.pieces.join("").trimEnd()
    if (text || (isHard && this.lines.length > 0 && this.lines.at(-1) !== "")) this.lines.push(text)
    this.pieces = []
    this.length = 0
    this.isSpaced = true
    if (this.link) this.link.from = 0
  }

  startLine(isApart: boolean): void {
    this.breakLine(false)
    if (isApart) this.breakLine(true)
  }

  beginLink(href: string | undefined): void {
    this.endLink()
    if (href && this.links.length < MOST_LINKS) this.link = { href: href.slice(0, 2_000), from: this.pieces.length }
  }

  endLink(): void {
    if (this.link)
      this.links.push({
        href: this.link.href,
        text: this.pieces.slice(this.link.from).join("").trim().slice(0, 300),
        line: this.lines.length,
      })
    this.link = undefined
  }

  finished(): HtmlLines {
    this.endLink()
    this.breakLine(false)
    return { text: this.lines.join("\n").trimEnd(), links: this.links }
  }
}
