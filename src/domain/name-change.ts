import type { Contact } from "./contact"
import { typos } from "./duplicates/similarity"
import { fold, words } from "./text/fold"

/**
 * The aliases of a contact after its name was changed: somebody who takes another surname is still looked for under the old one. A
 * correction of a letter or two, or a name that was merely written out, leaves none.
 */
export function aliasesAfter(contact: Pick<Contact, "fullName" | "aliases">, fullName: string): string[] | undefined {
  const { fullName: before, aliases = [] } = contact
  if (!before || !isAnother(before, fullName)) return undefined
  const known = new Set([fold(fullName), ...aliases.map(fold)])
  return known.has(fold(before)) ? undefined : [...aliases, before]
}

/** Whether a word of the old name is in the new one under no spelling. */
function isAnother(before: string, after: string): boolean {
  const [old, now] = [words(before), words(after)]
  if (old.length < 2 || now.length < 2) return false
  // With nothing in common the record is of somebody else by now, and the old name is nobody's.
  if (!old.some((word) => now.includes(word))) return false
  return old.some((word) => word.length > 1 && !now.some((other) => isSpellingOf(word, other)))
}

const isSpellingOf = (word: string, other: string): boolean =>
  other.startsWith(word) || word.startsWith(other) || typos(word, other, MOST_TYPOS) <= MOST_TYPOS

const MOST_TYPOS = 2
