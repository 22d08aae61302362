import { allContacts, changedSince, contactsWithKeys } from "~db/all-contacts"
import { ready } from "~db/connection"
import type { StoredContact } from "~db/schema"
import { additionsTo } from "~domain/additions"
import type { Contact } from "~domain/contact"
import { Matcher, priorLearned } from "~domain/duplicates/matcher"
import { LIKELY } from "~domain/duplicates/scorer"
import type { ImportOutcome } from "~domain/exchange"
import { IMPORTED } from "~domain/provenance"

import { type Candidate, idKey } from "./candidate"
import { KeyIndex } from "./key-index"
import { isSameName, mayBeSame, NameList, nameWords } from "./names"
import type { InForm } from "./standard"

/** What a candidate is. `known`: the contact it is or may be; absent where that one stands further up in the file. */
export type Sorted = { outcome: ImportOutcome; known?: Contact }

/**
 * Tells of each contact of a file what it is: new, known, met before in the file, likely known. Holds the keys of everybody as
 * hashes, so that the store is asked only about those who are known. The same file and store give the same answers every time.
 */
export class Sorter {
  readonly #known = new KeyIndex()
  readonly #seen = new KeyIndex()
  readonly #names = new NameList()
  #matcher: Matcher | undefined
  #size = 0
  #seq = 0

  /**
   * @param own the import it sorts for, whose contacts are not known from elsewhere
   * @param form puts a contact in the standard form, in which those of the file are compared with those of the store
   */
  constructor(
    readonly own: { group: string; at: number },
    readonly form: (contact: Contact) => InForm,
  ) {}

  /** Reads the keys of everybody in the store. @param onPortion told how many were read, and waited for */
  async load(onPortion: (read: number) => Promise<void>): Promise<void> {
    this.#seq = ready().head.seq
    for await (const portion of allContacts()) {
      for (const contact of portion) this.#know(contact)
      await onPortion(this.#size)
    }
  }

  /** The import's own commit of that number is written, of whose contacts it knows. */
  wrote(seq: number): void {
    if (seq === this.#seq + 1) this.#seq = seq
  }

  /** Whether a record of the store has the id, be it a deleted one's. */
  isTaken(id: string): boolean {
    return this.#known.has(idKey(id))
  }

  async sort(candidates: Candidate[]): Promise<Sorted[]> {
    await this.#catchUp()
    const known = await this.#whoMayBeKnown(candidates)
    return candidates.map((candidate) => {
      const sorted = this.#sortOne(candidate, known)
      if (sorted.outcome !== "rejected") this.#see(candidate, sorted.known)
      return sorted
    })
  }

  #know(contact: StoredContact): void {
    this.#size++
    if (this.#isOwn(contact)) return
    this.#known.add(idKey(contact.id))
    for (const key of contact.keys) this.#known.add(key)
  }

  /** Made by this same import, before the worker died. */
  #isOwn({ createdAt, provenance }: StoredContact): boolean {
    return (
      createdAt >= this.own.at &&
      Object.values(provenance).some(({ at, kind }) => at === this.own.at && kind === IMPORTED)
    )
  }

  /** What else was changed while the import runs. */
  async #catchUp(): Promise<void> {
    const { seq } = ready().head
    if (seq === this.#seq) return
    for (const contact of await changedSince(this.#seq, this.own.group)) this.#know(contact)
    this.#seq = seq
  }

  async #whoMayBeKnown(candidates: Candidate[]): Promise<Known> {
    const among = candidates.filter(({ rejected }) => !rejected)
    const known = new Known(await this.#found(among.flatMap(({ strong }) => strong)))
    // Whoever is known by what is one person's alone is not asked after further.
    const others = among.filter((candidate) => !known.sameAs(candidate))
    return known.and(await this.#found(others.flatMap(({ weak }) => weak)))
  }

  /** Who has any of the keys, and is not of this import. */
  async #found(keys: string[]): Promise<StoredContact[]> {
    const there = [...new Set(keys)].filter((key) => this.#known.has(key))
    if (there.length === 0) return []
    const found = await contactsWithKeys(
      there.filter((key) => !isId(key)),
      there.filter(isId).map((key) => key.slice(idKey("").length)),
    )
    return found.filter((contact) => !this.#isOwn(contact))
  }

  #sortOne(candidate: Candidate, known: Known): Sorted {
    const { contact, strong, weak, name, rejected } = candidate
    if (rejected) return { outcome: "rejected" }
    if (strong.some((key) => this.#seenWith(key, (other) => isId(key) || mayBeSame(other, name))))
      return { outcome: "repeated" }

    const same = known.sameAs(candidate)
    if (same) {
      if (this.#seen.has(targetKey(same.id))) return { outcome: "repeated", known: same }
      const { added } = additionsTo(this.form(same).contact, contact)
      return { outcome: Object.keys(added).length > 0 ? "updated" : "same", known: same }
    }
    const isLikelySeen = (key: string) =>
      this.#seenWith(key, (other) => (key.startsWith("n:") ? true : isSameName(other, name)))
    if (weak.some(isLikelySeen)) return { outcome: "likely" }
    const likely = this.#mostLikely(contact, known.with([...strong, ...weak]))
    return likely ? { outcome: "likely", known: likely } : { outcome: "new" }
  }

  #seenWith(key: string, isFitting: (name: number[]) => boolean): boolean {
    const owner = this.#seen.ownerOf(key)
    return owner !== undefined && isFitting(this.#names.at(owner))
  }

  #see({ strong, weak, name }: Candidate, known: Contact | undefined): void {
    const owner = this.#names.add(name)
    for (const key of strong) this.#seen.add(key, owner)
    for (const key of weak) this.#seen.add(key, owner)
    if (known) this.#seen.add(targetKey(known.id), owner)
  }

  #mostLikely(contact: Contact, candidates: Contact[]): Contact | undefined {
    if (candidates.length === 0) return undefined
    this.#matcher ??= new Matcher(priorLearned(this.#size))
    const [best] = this.#matcher.match(contact, candidates)
    return best && best.probability >= LIKELY ? candidates.find(({ id }) => id === best.id) : undefined
  }
}

const isId = (key: string): boolean => key.startsWith("i:")

/** A known contact that the file has told something of already. */
const targetKey = (id: string): string => `t:${id}`

/** The contacts of the store that share a key with some of the file, by their keys. */
class Known {
  readonly #byKey = new Map<string, StoredContact[]>()

  constructor(contacts: StoredContact[]) {
    this.and(contacts)
  }

  and(contacts: StoredContact[]): this {
    for (const contact of contacts)
      for (const key of [idKey(contact.id), ...contact.keys]) {
        const list = this.#byKey.get(key)
        if (list) list.push(contact)
        else this.#byKey.set(key, [contact])
      }
    return this
  }

  with(keys: string[]): StoredContact[] {
    return [...new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []))]
  }

  /** Whose address, profile or id the candidate has, where the names agree; of several, whoever shares most, or is oldest. */
  sameAs({ contact, strong, name }: Candidate): StoredContact | undefined {
    const counts = new Map<StoredContact, number>()
    for (const key of strong) for (const one of this.#byKey.get(key) ?? []) counts.set(one, (counts.get(one) ?? 0) + 1)
    return [...counts]
      .filter(([one]) => one.id === contact.id || mayBeSame(nameWords(one), name))
      .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))[0]?.[0]
  }
}
