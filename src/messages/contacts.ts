import * as z from "zod"

import { capturedContactSchema } from "~domain/captured-schema"
import { type Contact, type ContactSummary, contactFieldsSchema } from "~domain/contact"
import type { LookalikeReason } from "~domain/lookalikes"
import { MENDABLE } from "~domain/standards/mended"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

export type Lookalike = { contact: ContactSummary; reasons: LookalikeReason[] }

export type AtOrganization = { organization?: ContactSummary; people: ContactSummary[]; left: ContactSummary[] }

/** Fields to change; null clears a field. Multi-value fields are given whole. */
const changesSchema = z
  .object({
    fullName: contactFieldsSchema.shape.fullName.nullable(),
    givenName: contactFieldsSchema.shape.givenName.nullable(),
    familyName: contactFieldsSchema.shape.familyName.nullable(),
    aliases: contactFieldsSchema.shape.aliases,
    jobTitle: contactFieldsSchema.shape.jobTitle.nullable(),
    organization: contactFieldsSchema.shape.organization.nullable(),
    emails: contactFieldsSchema.shape.emails.removeDefault(),
    phones: contactFieldsSchema.shape.phones.removeDefault(),
    addresses: contactFieldsSchema.shape.addresses.removeDefault(),
    urls: contactFieldsSchema.shape.urls.removeDefault(),
    birthday: contactFieldsSchema.shape.birthday.nullable(),
    anniversary: contactFieldsSchema.shape.anniversary.nullable(),
    photo: contactFieldsSchema.shape.photo.nullable(),
    notes: contactFieldsSchema.shape.notes.nullable(),
    tags: contactFieldsSchema.shape.tags.removeDefault(),
    stage: contactFieldsSchema.shape.stage.removeDefault(),
    stageReason: contactFieldsSchema.shape.stageReason.nullable(),
    relationship: contactFieldsSchema.shape.relationship.removeDefault(),
    owner: contactFieldsSchema.shape.owner.nullable(),
    leadStatus: contactFieldsSchema.shape.leadStatus.nullable(),
    leadStatusReason: contactFieldsSchema.shape.leadStatusReason.nullable(),
    source: contactFieldsSchema.shape.source.nullable(),
    employees: contactFieldsSchema.shape.employees.nullable(),
    doNotContact: contactFieldsSchema.shape.doNotContact.nullable(),
  })
  .partial()

/** Values that were put in their standard form while they were typed: the originals stay in the provenance. */
const mended = z
  .array(z.object({ field: z.enum(MENDABLE), value: z.string().max(400), was: z.string().max(400) }))
  .max(100)
  .optional()

export type ContactChanges = z.input<typeof changesSchema>

export const contactProcedures = {
  "contacts.get": takes(z.object({ id: z.uuid() })).returns<Contact>(),

  "contacts.search": takes(
    z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) }),
  ).returns<ContactSummary[]>(),

  /** The people last saved, changed, logged or opened, newest first. */
  "contacts.recent": takes(z.object({ limit: z.number().int().min(1).max(50).default(8) })).returns<ContactSummary[]>(),

  /** Whoever in the store may be this person already, likeliest first, and why. */
  "contacts.lookalikes": takes(z.object({ captured: capturedContactSchema })).returns<Lookalike[]>(),

  /**
   * Who else is where a contact works, or who is at an organisation: `organization`: its own record, if there is one; `people`: who
   * works there; `left`: who did. The legal form of its name tells nothing apart.
   */
  "contacts.atOrganization": takes(z.object({ id: z.uuid() })).returns<AtOrganization>(),

  /** A new contact. `captured` is what the page gave (its provenance is kept); `fields` is the form as the user left it. */
  "contacts.create": takes(
    z.object({
      ...command,
      fields: contactFieldsSchema,
      captured: capturedContactSchema.optional(),
      mended,
      draftKey: z.string().max(600).optional(),
    }),
  ).returns<Saved & { id: string }>(),

  /** Adds to a known contact what the form has and the contact lacks. No value of the contact is replaced. */
  "contacts.addTo": takes(
    z.object({
      ...command,
      id: z.uuid(),
      fields: contactFieldsSchema,
      captured: capturedContactSchema.optional(),
      mended,
      draftKey: z.string().max(600).optional(),
    }),
  ).returns<Saved & { id: string }>(),

  /**
   * Changes fields. `was` holds what the form showed before, for the fields it changes: if the store has
   * something else by now, nothing is written and the problem is "changed-elsewhere". Without `was` it overwrites.
   */
  "contacts.update": takes(
    z.object({
      ...command,
      id: z.uuid(),
      changes: changesSchema,
      was: z.record(z.string(), z.unknown()).optional(),
      mended,
    }),
  ).returns<Saved>(),

  /**
   * Takes over what a page shows: each path of `captured`, in the place of the value at `replaces` where one is named. The values
   * come from that page from now on.
   */
  "contacts.accept": takes(
    z.object({
      ...command,
      id: z.uuid(),
      captured: capturedContactSchema,
      accept: z
        .array(z.object({ path: z.string().max(3_000), replaces: z.string().max(3_000).optional() }))
        .min(1)
        .max(100),
    }),
  ).returns<Saved>(),

  /** What a page shows and the user doesn't want: it is not offered again. `keys` as `declinedKey` makes them. */
  "contacts.decline": takes(
    z.object({ ...command, id: z.uuid(), keys: z.array(z.string().max(700)).min(1).max(100) }),
  ).returns<Saved>(),

  "contacts.delete": takes(z.object({ ...command, id: z.uuid() })).returns<Saved>(),
}
