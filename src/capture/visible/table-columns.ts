import { childrenOf, closest, elementsNamed, lineText } from "../page/dom"

const NAME =
  /^(?:(?:full )?name|nombres?|nombre y apellidos?|apellidos y nombres?|apellidos, nombre|nom|noms? et prénoms?|nome|nominativo|nume(?: și prenume)?|persoan[aă]|naam|person|mitarbeiter(?:in(?:nen)?)?|staff|contact|persona|docente|profesor(?:ado)?)$/i
const ROLE =
  /^(?:(?:job )?title|position|role|function|post|cargo|puesto|funci[oó]n|categor[ií]a|funktion|position|aufgabe|fonction|poste|qualité|ruolo|qualifica|incarico|funcți[ea]|funcţi[ea]|post|cargo|função|functie|especialidad|responsabilidad)$/i

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
