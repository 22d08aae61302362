import { contactsWithKeys } from "~db/all-contacts"
import { answerTo, commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { seqsOfGroup } from "~db/groups"
import type { StoredContact } from "~db/schema"
import type { Writer } from "~db/writer"
import { additionsTo, withAdditions } from "~domain/additions"
import { type Contact, type ContactFields, contactFieldsSchema, type Provenance } from "~domain/contact"
import type { ImportOutcome } from "~domain/exchange"
import { valuePaths } from "~domain/fields"
import { newId } from "~domain/ids"
import { IMPORTED_SOURCE } from "~domain/lead-source"
import { Problem } from "~domain/problem"
import { IMPORTED } from "~domain/provenance"
import { standardOf } from "~domain/standards"
import { type Mended, pathOfText, withText } from "~domain/standards/mended"
import { type Loss, withLossesInNotes } from "~exchange/report"
import type { ImportOptions } from "~messages/imports"

import type { Candidate } from "./candidate"
import { isSameName, mayBeSame, nameWords } from "./names"
import type { Sorted, Sorter } from "./sorter"

/** What a batch came to, as its commit answers: a second worker reads it there. `others`: values that a contact had another of. */
export type Written = { outcomes: ImportOutcome[]; others: Loss[] }

/** A contact that a file's record goes to: one that is made, or one there is. */
type Target = { create: Contact } | { id: string }

/** Those whom a batch has told of, by their keys. */
type Targets = Map<string, { target: Target; name: number[] }>

type Action = { at: number; told: ContactFields; mended: Mended[]; line: number; target: Target }

/** What is to be written, and values that stay out since a contact has another. */
type Plan = { actions: Action[]; others: Loss[] }

/** Writes the batches of one import. */
export class ImportWriter {
  /** Whether a worker before this one has written some of it. */
  #isResumed: boolean | undefined

  constructor(
    readonly of: { job: string; at: number; name: string },
    readonly options: ImportOptions,
    readonly sorter: Sorter,
  ) {}

  /**
   * Writes a batch as one commit, or reads what it came to where it was written by a worker that died.
   * @param number of the batch in the file
   * @throws Problem "store-full"
   */
  async write(number: number, candidates: Candidate[], sorted: Sorted[]): Promise<Written> {
    const { job } = this.of
    const commandId = `${job}:${number}`
    this.#isResumed ??= (await seqsOfGroup(job)).length > 0
    const before = this.#isResumed ? await answerTo<Written>(commandId) : undefined
    if (before) return before
    const plan = await this.#plan(candidates, sorted)
    const outcomes = sorted.map(({ outcome }) => outcome)
    const { seq, ...written } = await commit({ name: "imports.start", commandId, group: job }, (write) =>
      this.#carryOut(write, plan, outcomes),
    )
    this.sorter.wrote(seq)
    return written
  }

  async #plan(candidates: Candidate[], sorted: Sorted[]): Promise<Plan> {
    const actions: Action[] = []
    const others: Loss[] = []
    const targets: Targets = new Map()
    const met = await this.#metBefore(candidates, sorted)
    for (const [at, candidate] of candidates.entries()) {
      const { outcome, known } = sorted[at] as Sorted
      if (outcome === "rejected" || (outcome === "likely" && this.options.likely === "skip")) continue
      const told = this.#told(candidate)
      if (outcome === "same" && known && this.#hasAll(known, told, candidate.line, others)) continue
      const isNew = outcome === "new" || (outcome === "likely" && this.options.likely === "new")
      const target =
        (isNew ? undefined : known ? { id: known.id } : findTarget(candidate, targets, met)) ??
        this.#made(candidate, told)
      for (const key of [...candidate.strong, ...candidate.weak])
        if (!targets.has(key)) targets.set(key, { target, name: candidate.name })
      actions.push({ at, told, mended: candidate.mended, line: candidate.line, target })
    }
    return { actions, others }
  }

  /** Whether a known contact has nothing to gain: it isn't read again then. What it has another value of is told. */
  #hasAll(known: Contact, told: ContactFields, line: number, others: Loss[]): boolean {
    const { added, others: more } = additionsTo(this.sorter.form(known).contact, told)
    if (Object.keys(this.#noted(known, added, more)).length > 0) return false
    others.push(...more.map((one) => lossOf(known.id, line, one)))
    return true
  }

  /** Those of the store whom the file has told of further up, in another batch. */
  async #metBefore(candidates: Candidate[], sorted: Sorted[]): Promise<StoredContact[]> {
    const again = candidates.filter((_, at) => {
      const { outcome, known } = sorted[at] as Sorted
      return !known && (outcome === "repeated" || (outcome === "likely" && this.options.likely === "add"))
    })
    if (again.length === 0) return []
    const keys = again.flatMap(({ strong, weak }) => [...strong, ...weak].filter((key) => !key.startsWith("i:")))
    return contactsWithKeys(
      [...new Set(keys)],
      again.map(({ contact }) => contact.id),
    )
  }

  #told({ contact, losses }: Candidate): ContactFields {
    const { keepsLosses, tag } = this.options
    const fields = fieldsOf(keepsLosses ? withLossesInNotes(contact, losses) : contact)
    return tag && !fields.tags.includes(tag) ? { ...fields, tags: [...fields.tags, tag] } : fields
  }

  #made({ contact }: Candidate, told: ContactFields): Target {
    const id = this.sorter.isTaken(contact.id) ? newId() : contact.id
    return { create: { ...told, id, stamps: {}, provenance: {}, createdAt: contact.createdAt } }
  }

  async #carryOut(write: Writer, { actions, others: told }: Plan, sorted: ImportOutcome[]): Promise<Written> {
    const outcomes = [...sorted]
    const others = [...told]
    const made = new Map<Target, Contact>()
    const written = new Map<Target, Mended[]>()
    for (const { told, mended, line, target } of actions) {
      if (!("create" in target)) continue
      const before = made.get(target)
      const { added, others: more } = before ? additionsTo(before, told) : { added: {}, others: [] }
      made.set(target, before ? withAdditions(before, this.#noted(before, added, more)) : target.create)
      written.set(target, [...(written.get(target) ?? []), ...mended])
      others.push(...more.map((one) => lossOf(target.create.id, line, one)))
    }
    const creations = [...made].map(([target, contact]) => {
      const { fields, provenance } = this.#asChosen(contact, written.get(target) ?? [])
      return { source: IMPORTED_SOURCE, ...fields, createdAt: write.now, provenance }
    })
    write.create("contacts", ...creations)
    for (const { at, told, mended, line, target } of actions) {
      if ("create" in target) continue
      const isChanged = await this.#addTo(write, target.id, told, mended, line, others)
      if (outcomes[at] === "updated" && !isChanged) outcomes[at] = "same"
    }
    return { outcomes, others }
  }

  async #addTo(
    write: Writer,
    id: string,
    told: ContactFields,
    mended: Mended[],
    line: number,
    others: Loss[],
  ): Promise<boolean> {
    const contact = await getContact(id).catch((cause) => {
      if (cause instanceof Problem && cause.code === "contact-gone") return undefined
      throw cause
    })
    if (!contact) {
      // Deleted while the file was read: whoever did so knows that the file holds it too, since it says so.
      const made = newId()
      const { fields, provenance } = this.#asChosen(told, mended)
      write.create("contacts", { source: IMPORTED_SOURCE, ...fields, id: made, provenance, createdAt: write.now })
      return true
    }
    const { added, others: more } = additionsTo(this.sorter.form(contact).contact, told)
    others.push(...more.map((one) => lossOf(contact.id, line, one)))
    const noted = this.#noted(contact, added, more)
    if (Object.keys(noted).length === 0) return false
    const { fields, provenance } = this.#asChosen(noted, mended)
    const next = withAdditions(contact, fields)
    const changes = Object.fromEntries(Object.keys(fields).map((field) => [field, next[field as keyof Contact]]))
    const paths = Object.entries(provenance).map(([path, one]) => [`provenance/${path}`, one])
    await write.update("contacts", contact.id, { ...changes, ...Object.fromEntries(paths) })
    return true
  }

  /** With the values that have no room kept as lines of the notes, where that is wanted. */
  #noted(
    contact: Partial<ContactFields>,
    added: Partial<ContactFields>,
    others: { field: string; value: string }[],
  ): Partial<ContactFields> {
    if (!this.options.keepsLosses || others.length === 0) return added
    const lines = [added.notes, ...others.map(({ field, value }) => `${field}: ${value}`)].filter(Boolean).join("\n")
    return { ...added, ...additionsTo({ notes: contact.notes }, { notes: lines }).added }
  }

  /**
   * Values in the standard form as the user wants them: in it, with how they were written in their provenance, or as they were
   * written.
   */
  #asChosen<Fields extends Partial<ContactFields>>(
    standard: Fields,
    mended: Mended[],
  ): { fields: Fields; provenance: Record<string, Provenance> } {
    const isApplied = ({ field }: Mended) => this.options.standards.includes(standardOf(field))
    const fields = mended
      .filter((one) => !isApplied(one))
      .reduce((next, { field, value, was }) => withText(next, field, value, was), standard)
    const source: Provenance = { kind: IMPORTED, url: this.of.name, at: this.of.at }
    const { kind: _, stage: __, relationship: ___, ...told } = fieldsOf(fields)
    const provenance = Object.fromEntries(valuePaths(told).map((path) => [path, source]))
    for (const { field, value, was } of mended.filter(isApplied)) {
      const path = pathOfText(field, value)
      if (provenance[path]) provenance[path] = { ...source, text: was }
    }
    return { fields, provenance }
  }
}

/** Who of the same batch, or of the store, the file has told of: by what is one person's alone, else by name and number or place. */
function findTarget(
  { contact, strong, weak, name }: Candidate,
  targets: Targets,
  met: StoredContact[],
): Target | undefined {
  const among = (keys: string[], isFitting: (other: number[]) => boolean): Target | undefined => {
    for (const key of keys) {
      const found = targets.get(key)
      if (found && (key.startsWith("i:") || isFitting(found.name))) return found.target
    }
    const known = met.find(
      (one) => one.id === contact.id || (one.keys.some((key) => keys.includes(key)) && isFitting(nameWords(one))),
    )
    return known && { id: known.id }
  }
  return among(strong, (other) => mayBeSame(other, name)) ?? among(weak, (other) => isSameName(other, name))
}

/** What a person fills in of a contact; a file may hold bookkeeping beside it, which is not the store's. */
function fieldsOf(contact: Partial<Contact>): ContactFields {
  const fields: Record<string, unknown> = {}
  for (const field of FIELDS) if (contact[field] !== undefined) fields[field] = contact[field]
  return fields as ContactFields
}

const FIELDS = Object.keys(contactFieldsSchema.shape) as (keyof ContactFields)[]

const lossOf = (contact: string, line: number, { field, value }: { field: string; value: string }): Loss => ({
  contact,
  line,
  property: field,
  value,
  why: "other",
})
