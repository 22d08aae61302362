import { childrenOf, closest, elementsNamed, lineText } from "../page/dom"

const NAME =
  /^(?:(?:full )?name|nombres?|nombre y apellidos?|apellidos y nombres?|apellidos, nombre|nom|noms? et prénoms?|nome|nominativo|nume(?: și prenume)?|persoan[aă]|naam|person|mitarbeiter(?:in(?:nen)?)?|staff|contact|persona|docente|profesor(?:ado)?)$/i
/** Words for what somebody does, over columns and before it. */
export const ROLE_WORDS =
  "(?:(?:job |current )?title|(?:current |job )?position|(?:job |current )?role|job|function|post|designation|occupation|profession|speciali?ty|cargo(?: actual)?|puesto(?: de trabajo)?|funci[oó]n|categor[ií]a|ocupaci[oó]n|profesi[oó]n|especialidad|responsabilidad|cargo que (?:desempeña|ocupa)|denominaci[oó]n del (?:cargo|puesto)|funktion|aufgabe|t[aä]tigkeit|stelle|rolle|amt|beruf|berufsbezeichnung|fonction|poste|qualit[eé]|r[oô]le|m[eé]tier|profession|sp[eé]cialit[eé]|titre|ruolo|qualifica|incarico|carica|mansione|professione|specialit[aà]|func[tțţ]i[ea]|func[tțţ]ia|post|pozi[tțţ]i[ea]|specialitate[a]?|specializare[a]?|profesi[ea]|cargo|fun[cç][aã]o|functie)"
/** Perhaps with another or with where it is held: "Cargo / Puesto", "Cargo en la junta". */
const ROLE = new RegExp(
  `^${ROLE_WORDS}(?: ?[/(,-].{1,30}| (?:o|y|e|or|and|und|et|in|en|dans|im|held) .{1,30}| held)?:?$`,
  "i",
)

export type Columns = { name?: number; role?: number }

/** What the head of a table says of its columns; nothing where it has no head. */
export function columnsOf(cell: Element, known: Map<Element, Columns>): Columns {
  const table = closest(cell, "table")
  if (!table) return NONE
  const before = known.get(table)
  if (before) return before
  const columns: Columns = {}
  const head = elementsNamed(table, "tr")[0]
  for (const [at, heading] of (head ? childrenOf(head) : []).slice(0, 12).entries()) {
    const text = lineText(heading).slice(0, 40)
    if (columns.name === undefined && NAME.test(text)) columns.name = at
    else if (columns.role === undefined && ROLE.test(text)) columns.role = at
  }
  known.set(table, columns)
  return columns
}

const NONE: Columns = {}
