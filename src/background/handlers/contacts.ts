import { commit } from "~db/commit"
import { findLookalikes, getContact, recentContacts } from "~db/contacts"
import { searchContacts } from "~db/search"
import { additionsTo, withAdditions } from "~domain/additions"
import { type CapturedContact, phoneDetails } from "~domain/captured"
import { type Contact, type ContactFields, contactFieldsSchema } from "~domain/contact"
import { summaryOf } from "~domain/contact-name"
import type { Match } from "~domain/duplicates/matcher"
import { type Element, elementPath, fieldOfPath, isMultiField } from "~domain/fields"
import { newId } from "~domain/ids"
import { capturedSource } from "~domain/lead-source"
import { keysOfCaptured } from "~domain/match-keys"
import { aliasesAfter } from "~domain/name-change"
import { isSame, type Values } from "~domain/operation"
import { Problem } from "~domain/problem"
import { provenanceOf, typedProvenance } from "~domain/provenance"
import { provenanceOfMended } from "~domain/standards/mended"
import type { contactProcedures } from "~messages/contacts"

import { currentMatcher, likelySame } from "../duplicates/candidates"
import { moveContact } from "../leads/move"
import { refuseToDelete } from "../may-delete"
import { peopleAt } from "../people-at"
import type { Handlers } from "../router"

export const contactHandlers: Handlers<typeof contactProcedures> = {
  "contacts.get": ({ id }) => getContact(id),

  "contacts.search": async ({ text, limit }) => (await searchContacts(text, limit)).map(summaryOf),

  "contacts.recent": async ({ limit }) => (await recentContacts(limit)).map(summaryOf),

  "contacts.lookalikes": async ({ captured }) => {
    const sharing = await findLookalikes(keysOfCaptured(captured))
    const known = new Set(sharing.map(({ contact }) => contact.id))
    const person = { ...contactFieldsSchema.parse(fieldsOfCaptured(captured)), id: "", stamps: {}, provenance: {} }
    const likely = await likelySame({ ...person, createdAt: 0 }, await currentMatcher())
    const alike = likely.filter(({ contact, match }) => !known.has(contact.id) && isMoreThanNamesake(match))
    return [...sharing, ...alike.map(({ contact }) => ({ contact, reasons: ["alike" as const] }))].map(
      ({ contact, reasons }) => ({ contact: summaryOf(contact), reasons }),
    )
  },

  "contacts.atOrganization": async ({ id }) => peopleAt(await getContact(id)),

  "contacts.create": ({ commandId, fields, captured, mended, draftKey }) => {
    const id = newId()
    return commit({ name: "contacts.create", commandId, about: id }, async (write) => {
      const provenance = provenanceOf(fields, captured, write.now, mended)
      const source = fields.source ?? (captured && capturedSource(captured))
      write.create("contacts", { ...fields, ...(source && { source }), id, provenance, createdAt: write.now })
      if (captured) write.create("interactions", captureOf(id, captured, write.now))
      if (draftKey) await write.forgetDraft(draftKey)
      return { id }
    })
  },

  "contacts.addTo": ({ commandId, id, fields, captured, mended, draftKey }) =>
    commit({ name: "contacts.addTo", commandId, about: id }, async (write) => {
      const contact = await getContact(id)
      const { added } = additionsTo(contact, fields)
      const whole = withAdditions(contact, added)
      const changes: Values = Object.fromEntries(
        Object.keys(added).map((field) => [field, whole[field as keyof ContactFields]]),
      )
      for (const [path, one] of Object.entries(provenanceOf(added, captured, write.now, mended)))
        changes[`provenance/${path}`] = one
      await write.update("contacts", id, changes)
      if (captured) write.create("interactions", captureOf(id, captured, write.now))
      if (draftKey) await write.forgetDraft(draftKey)
      return { id }
    }),

  "contacts.update": ({ commandId, id, changes, was, mended = [] }) =>
    commit({ name: "contacts.update", commandId, about: id }, async (write) => {
      const contact = await getContact(id)
      refuseIfChanged(contact, was)
      const { stage = contact.stage, ...others } = changes
      const { stageReason, ...told } = others
      const isMoved = stage !== contact.stage
      const values = isMoved ? told : others
      const aliases = values.fullName && !values.aliases && aliasesAfter(contact, values.fullName)
      const all = { ...values, ...(aliases && { aliases }) }
      const kept = provenanceOfMended(
        mended,
        all as Partial<ContactFields>,
        (path) => contact.provenance[path],
        write.now,
      )
      await write.update("contacts", id, {
        ...all,
        ...typedProvenance(contact, all, write.now),
        ...Object.fromEntries(Object.entries(kept).map(([path, one]) => [`provenance/${path}`, one])),
      })
      // As it is by now: whoever was a supplier until this change may become a lead with it.
      if (isMoved) await moveContact(write, await getContact(id), stage, { text: stageReason ?? undefined })
      return {}
    }),

  "contacts.accept": ({ commandId, id, captured, accept }) =>
    commit({ name: "contacts.accept", commandId, about: id }, async (write) => {
      await write.update("contacts", id, acceptedValues(await getContact(id), captured, accept, write.now))
      return {}
    }),

  "contacts.decline": ({ commandId, id, keys }) =>
    commit({ name: "contacts.decline", commandId, about: id }, async (write) => {
      const { declined } = await getContact(id)
      await write.update("contacts", id, {
        declined: { ...declined, ...Object.fromEntries(keys.map((key) => [key, write.now])) },
      })
      return {}
    }),

  "contacts.delete": ({ commandId, id }) =>
    commit({ name: "contacts.delete", commandId, about: id }, async (write) => {
      await refuseToDelete([await getContact(id)])
      await write.remove("contacts", id)
      return {}
    }),
}

/** The changes that make values of a captured person the contact's own, with where they come from. */
function acceptedValues(
  contact: Contact,
  captured: CapturedContact,
  accept: { path: string; replaces?: string }[],
  at: number,
): Values {
  const shown = fieldsOfCaptured(captured)
  const provenance = provenanceOf(shown, captured, at)
  const changes: Values = {}
  for (const { path, replaces } of accept) {
    const field = fieldOfPath(path)
    if (!isMultiField(field)) {
      const value = shown[field as "jobTitle"]
      if (value) Object.assign(changes, { [field]: value, [`provenance/${field}`]: provenance[field] })
      continue
    }
    const added = (shown[field] as Element[] | undefined)?.find((element) => elementPath(field, element) === path)
    if (!added) continue
    const kept = ((changes[field] ?? contact[field]) as Element[]).filter(
      (element) => ![path, replaces].includes(elementPath(field, element)),
    )
    Object.assign(changes, { [field]: [...kept, added], [`provenance/${path}`]: provenance[path] })
    if (replaces && replaces !== path) changes[`provenance/${replaces}`] = null
  }
  return changes
}

/** Whether more than the name speaks for two being one. */
const isMoreThanNamesake = ({ reasons }: Match): boolean =>
  reasons.some(({ field, weight }) => weight > 0 && !["givenName", "familyName", "nameOrder"].includes(field))

/** A captured person in the shape of a contact's fields. */
function fieldsOfCaptured(captured: CapturedContact): Partial<ContactFields> {
  const { fullName, jobTitle, organization, birthday, emails, phones, urls, addresses } = captured
  const labelled = (value: string) => ({ value })
  return {
    fullName,
    jobTitle,
    organization,
    birthday,
    emails: emails.map(labelled),
    phones: phones.map((value) => ({ value, ...phoneDetails(captured, value) })),
    urls: urls.map(labelled),
    addresses,
  }
}

const captureOf = (contactId: string, { source }: CapturedContact, at: number) => ({
  id: newId(),
  contactId,
  kind: "capture" as const,
  at,
  url: source.url,
})

/** @throws Problem "changed-elsewhere" when a field no longer is what the form showed */
function refuseIfChanged(contact: Record<string, unknown>, was: Record<string, unknown> | undefined): void {
  for (const [field, shown] of Object.entries(was ?? {}))
    if (!isSame(contact[field], shown)) {
      const current = contact[field]
      throw new Problem("changed-elsewhere", {
        field,
        current: typeof current === "string" ? current : JSON.stringify(current ?? ""),
      })
    }
}
