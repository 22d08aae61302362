import type { Contact, Merged, OwnValues } from "./contact"
import { valuePaths } from "./fields"
import { foldParts, type Picks } from "./merge/fold"
import { settle } from "./merge/settle"
import { ownValues, type Part, type Parts } from "./merge/values"

export { foldParts, giverOf, type Picks } from "./merge/fold"
export { asChanges, GROUPS, ownValues, type Part, type Parts } from "./merge/values"

/** Whoever should stay when these are made one comes first: the one of whom most is known, of equals the oldest. */
export const byWhoShouldStay = (contacts: Contact[]): Contact[] =>
  contacts
    .map((contact) => ({ contact, known: valuePaths(ownValues(contact)).length }))
    .sort((a, b) => b.known - a.known || a.contact.createdAt - b.contact.createdAt)
    .map(({ contact }) => contact)

/**
 * A merged contact after somebody was merged into it or taken out of it.
 * `values`: what it shows; `merged`: what it is made of, absent where it is one again; `parts`: what is each part's own by now.
 */
export type MergedContact = { values: OwnValues; merged?: Merged; parts: Part[] }

/**
 * Whom a contact is made of, itself first, with what was changed since given to whose it is.
 * @param records of those merged into it; whoever belongs to another by now is left out
 */
function partsOf(contact: Contact, records: Contact[]): { parts: Parts; picks: Picks } {
  const { id, merged } = contact
  if (!merged) return { parts: [{ id, values: ownValues(contact) }], picks: {} }
  const others = merged.parts.flatMap((part): Part[] => {
    const record = records.find((one) => one.id === part && one.mergedInto === id)
    return record ? [{ id: part, values: ownValues(record) }] : []
  })
  return settle([{ id, values: merged.own }, ...others], merged.picks, ownValues(contact))
}

/**
 * Others merged into a contact.
 * @param records of those merged into it before
 * @param picks whose value is wanted where it isn't the first one's
 */
export function merge(contact: Contact, records: Contact[], others: Contact[], picks: Picks): MergedContact {
  const { parts, picks: before } = partsOf(contact, records)
  const added = others.map((one) => ({ id: one.id, values: ownValues(one) }))
  return made([...parts, ...added], { ...before, ...picks })
}

/** A contact without one of those merged into it: `parts` has the one who left, too, with what is theirs. */
export function unmerge(contact: Contact, records: Contact[], leaving: string): MergedContact {
  const { parts, picks } = partsOf(contact, records)
  const [first, ...others] = parts
  const rest: Parts = [first, ...others.filter(({ id }) => id !== leaving)]
  const left = others.filter(({ id }) => id === leaving)
  const stays = Object.fromEntries(Object.entries(picks).filter(([, id]) => id !== leaving))
  const after = made(rest, stays)
  return { ...after, parts: [...after.parts, ...left] }
}

function made(parts: Parts, picks: Picks): MergedContact {
  const [own, ...others] = parts
  if (others.length === 0) return { values: own.values, parts: [] }
  return {
    values: foldParts(parts, picks),
    merged: { own: own.values, parts: others.map(({ id }) => id), picks },
    parts: others,
  }
}
