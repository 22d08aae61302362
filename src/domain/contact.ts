import * as z from "zod"

import { leadFieldsSchema } from "./lead-fields-schema"
import { LIFECYCLE_STAGES, RELATIONSHIPS } from "./lifecycle"
import { cleanLine, cleanText } from "./text/clean"

const line = (max: number) => z.string().transform((text) => cleanLine(text, max))
const lines = (max: number) => z.string().transform((text) => cleanText(text, max))

/** YYYY-MM-DD, or --MM-DD where the year is not known (RFC 6350, 4.3.1). */
export const partialDate = z.string().regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** A value with its kind as vCard names it: work, home, cell, fax … */
export const labelledValue = (max: number) =>
  z.object({ value: line(max).refine((value) => value !== ""), label: line(40).optional() })

export const addressSchema = z.object({
  streetAddress: line(300).optional(),
  locality: line(120).optional(),
  region: line(120).optional(),
  postalCode: line(40).optional(),
  country: line(120).optional(),
  formatted: line(600).optional(),
  label: line(40).optional(),
})

/** The fields a person fills in or a page gives: named as in vCard (RFC 6350) and schema.org. */
export const contactFieldsSchema = z.object({
  kind: z.enum(["person", "organization"]).default("person"),
  fullName: line(300).optional(),
  givenName: line(150).optional(),
  familyName: line(150).optional(),
  additionalName: line(150).optional(),
  honorificPrefix: line(60).optional(),
  /** Other names the same person or organisation has or had. */
  aliases: z
    .array(line(300).refine((alias) => alias !== ""))
    .max(50)
    .optional(),
  jobTitle: line(200).optional(),
  organization: line(200).optional(),
  /** "archived": of a place the person has left; known, and no longer written to. */
  emails: z
    .array(labelledValue(320).extend({ status: z.enum(["archived"]).optional() }))
    .max(100)
    .default([]),
  phones: z
    .array(labelledValue(60).extend({ extension: line(20).optional() }))
    .max(100)
    .default([]),
  addresses: z.array(addressSchema).max(50).default([]),
  urls: z.array(labelledValue(2_000)).max(100).default([]),
  birthday: partialDate.optional(),
  anniversary: partialDate.optional(),
  /** A data: or https: address of a picture. */
  photo: z
    .string()
    .max(200_000)
    .regex(/^(data:image\/(png|jpeg|gif|webp);base64,|https:\/\/)/)
    .optional(),
  notes: lines(20_000).optional(),
  tags: z
    .array(line(60).refine((tag) => tag !== ""))
    .max(100)
    .default([]),
  stage: z.enum(LIFECYCLE_STAGES).default("contact"),
  /** Why the contact was disqualified. */
  stageReason: line(300).optional(),
  relationship: z.enum(RELATIONSHIPS).default("prospect"),
  /** Asked not to be written to. */
  doNotContact: z.boolean().optional(),
  /** How many people work at the organisation. */
  employees: z.number().int().min(1).max(10_000_000).optional(),
  /** The static segments they were put into, by id. */
  segments: z.array(z.uuid()).max(500).optional(),
  ...leadFieldsSchema.shape,
})

/** Which source gave a value, where, when (milliseconds since 1970), and the text it was read from. */
export const provenanceSchema = z.object({
  kind: z.string().max(60),
  url: z.string().max(2_000),
  at: z.number(),
  text: z.string().max(1_000).optional(),
  /** Where on the page it stood, as in Evidence. */
  where: z.string().max(1_000).optional(),
  /** When the page was last seen to say the same, in milliseconds since 1970. */
  checkedAt: z.number().optional(),
})

/**
 * Bookkeeping every synced record carries.
 * `stamps`: a hybrid logical clock per field, or per element of a multi-value field (`emails/ana@example.com`);
 * "*" holds for every field without an entry of its own.
 * `deleted`: the tombstone. It keeps the values and the stamps the deleter had seen, so that a later edit by
 * somebody who hadn't seen the delete can bring the record back whole.
 */
export const recordSchema = z.object({
  id: z.uuid(),
  stamps: z.record(z.string(), z.string()),
  deleted: z.object({ stamp: z.string(), seen: z.record(z.string(), z.string()) }).optional(),
})

/** What is somebody's own: what a person fills in or a page gives, and what is known of it. */
export const ownValuesSchema = contactFieldsSchema.extend({
  /** By field, or by element of a multi-value field, as in `stamps`. */
  provenance: z.record(z.string(), provenanceSchema).default({}),
  /** What a page showed and the user didn't want, by `declinedKey`, and when: it is not offered again. */
  declined: z.record(z.string(), z.number()).optional(),
  /** Where they worked before, and until when, in milliseconds since 1970. */
  formerJobs: z
    .array(z.object({ organization: line(200).optional(), jobTitle: line(200).optional(), until: z.number() }))
    .max(50)
    .optional(),
  /** Contacts that were said not to be the same, by their ids, and when. */
  distinctFrom: z.record(z.string(), z.number()).optional(),
  createdAt: z.number(),
})

/** What a contact is made of that others were merged into. */
export const mergedSchema = z.object({
  /** What was its own. */
  own: ownValuesSchema,
  /** Who was merged into it, by id, in their order: each one's record keeps what is theirs. */
  parts: z.array(z.uuid()),
  /** Whose value a field has, by id, where it isn't the first who has one. */
  picks: z.record(z.string(), z.string()),
})

/** What happened with somebody who was merged into another since. */
export const ownedSchema = z.object({
  /** Whose it was before it came to the present contact by merging, the first of them first. */
  owners: z.array(z.uuid()).optional(),
})

export const contactSchema = ownValuesSchema.extend({
  ...recordSchema.shape,
  merged: mergedSchema.optional(),
  /** The contact that this one was merged into. Its record is deleted and keeps what is its own. */
  mergedInto: z.uuid().optional(),
})

/** `extension`: of a telephone, what is dialled after it. `status`: of an e-mail address. */
export type LabelledValue = { value: string; label?: string; extension?: string; status?: "archived" }
export type Address = z.infer<typeof addressSchema>
export type ContactFields = z.infer<typeof contactFieldsSchema>
export type Provenance = z.infer<typeof provenanceSchema>
export type OwnValues = z.infer<typeof ownValuesSchema>
export type Merged = z.infer<typeof mergedSchema>
export type Contact = z.infer<typeof contactSchema>
export type SyncedRecord = z.infer<typeof recordSchema>

/** What a list, a chip or a search result shows of a contact. */
export type ContactSummary = {
  id: string
  fullName: string
  jobTitle?: string
  organization?: string
  email?: string
  photo?: string
  stage: ContactFields["stage"]
  relationship: ContactFields["relationship"]
}
