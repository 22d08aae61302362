import { isTitlePart, isTitleWord } from "./title-words"

const PHRASE = "member of the board"
const NO_TITLE =
  /[.!?] \p{L}|@|https?:|www\.|\d{3}|(?<!\p{L})(?:our|your|we|you|is|are|was|will|has|have|can|their|this|that|these|click|view|see|read|more|contact|find|meet|become|please|who|tags?|been|call|email|all rights|sign in|log ?in|join|apply|search|download)(?!\p{L})/iu

/** English words that begin other things as often ("Designer Discount", "Head Office"): they make a title only at its end. */
const ALSO_BEGIN = new Set(
  "actor agent animateur artist assistant auteur barista builder buyer chair chef coach composer contractor designer distributor driver executive expert fellow guard head inspector interpreter installer judge leader minister operator organist owner painter partner pilot planner producer professional rep representative stylist trainer vet vocal worker writer".split(
    " ",
  ),
)

/** What somebody does, when a text says that and nothing else: "Head of Purchasing", "Directora comercial", "CEO & Founder". */
export function isJobTitle(text: string): boolean {
  if (text.length < 2 || text.length > 110 || !hasTitleWord(text)) return false
  if (!BEGINS.test(text) || text.split(" ").length > 13 || saysMore(text)) return false
  const low = text.toLowerCase()
  if (low.includes(PHRASE)) return true
  const letters = NOT_ASCII.test(low) ? /\p{L}+/gu : /[a-z]+/g
  const parts = low.split(PARTS)
  for (let at = 0; at < parts.length; at++) {
    const words = parts[at]?.match(letters)
    const [first = "", last = ""] = [words?.[0], words?.at(-1)]
    // "Head of Sales", but "Shower Head".
    if (last === "head" && first !== "head") continue
    if (at === 0 && first === "agent" && FRENCH_AGENT.test(low)) return true
    if (isTitleWord(last) || (at === 0 && isTitleWord(first) && !ALSO_BEGIN.has(first))) return true
  }
  return false
}

/** Whether a text may be a title where one is expected: short, and nothing that a page says of other things. */
export function mayBeTitle(text: string): boolean {
  return text.length < 110 && text.split(" ").length <= 12 && !saysMore(text) && !OTHER_LABEL.test(text)
}

/** What else cards say below a name. */
const OTHER_LABEL =
  /^(?:tel|phone|fax|mobile|m[oó]vil|e-?mail|correo|linkedin|twitter|facebook|instagram|xing|profile|perfil|profil|bio|website|web|v-?card|send|ver |leer |mehr|weiter|en savoir|lire|scopri|leggi|vezi|cit)|\d{4}|[:>»…]$/iu

/** Whether a text is a sentence, or says what no title does. */
function saysMore(text: string): boolean {
  return NO_TITLE.test(text.includes(". ") ? text.replace(ABBREVIATED, "").replace(ACRONYM, "") : text)
}

/** "1. Vorsitzende", "Stellv. Leiterin", "Conf. univ. dr.": a point that ends no sentence. */
const ABBREVIATED =
  /^(?:(?:\d|adm|asist|asoc|ass|assoc|asst|conf|coord|dep|dipl|dir|dr|exec|ing|jr|kaufm|lect|med|prof|resp|sr|stellv|techn|tehn|univ|wiss)\. ){1,3}/i
/** "O.E.M. Sales Manager" */
const ACRONYM = /(?<!\p{L})(?:\p{Lu}\.){2,6}/gu
/** "Agent immobilier" begins with its noun, as English titles don't. */
const FRENCH_AGENT = /^agent (?:d['’e]|techn|commercial$|administra|imobiliar|immobilier|municipal|polyvalent)/
/** "2. Vorsitzende" */
const BEGINS = /^(?:[1-4](?:\.[ºª]?|[ºª]) )?[\p{Lu}("“]/u
const NOT_ASCII = /[^ -~]/
/** What stands between the parts of a title, each of which may be one. */
const PARTS = / (?:of|for|de|del|da|do|di|du|des|der|für|and|y|et|und|e|&|at) |[,;:/&(|]| [-–—] /

/** Asked of thousands of lines: word by word, without a pattern. */
export function hasTitleWord(text: string): boolean {
  if (text.length > 300) return false
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0
    if (code >= 0xc0) return hasTitleWordAbroad(text)
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) continue
    if (i - start > 1 && isTitlePart(text, start, i)) return true
    start = i + 1
  }
  return text.length >= PHRASE.length && text.toLowerCase().includes(PHRASE)
}

function hasTitleWordAbroad(text: string): boolean {
  const low = text.toLowerCase()
  return low.split(NO_LETTERS).some((word) => word.length > 1 && isTitleWord(word)) || low.includes(PHRASE)
}

const NO_LETTERS = /[^a-z\xdf-\uffff]+/
