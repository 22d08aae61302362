import * as z from "zod"

import { addressSchema, partialDate } from "./contact"
import { withAsciiDomain } from "./text/ascii-domain"
import { cleanLine, cleanText } from "./text/clean"

/*
 * What pages and messages say is hostile: text alone, cleaned and cut to a length, lists cut to a size. Too long or too many
 * is cut rather than refused, since the rest may be just what the user wants; what can't be the value it claims to be is dropped.
 */

/** Above this many people or values a page is cut, and says so. */
export const MOST_PEOPLE = 200
const MOST_VALUES = 50

const line = (max: number) =>
  z
    .string()
    .transform((text) => cleanLine(text, max) || undefined)
    .optional()
    .catch(undefined)

const list = <Item>(item: z.ZodType<Item>) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.slice(0, MOST_VALUES).flatMap((one) => {
        const parsed = item.safeParse(one)
        return parsed.success ? [parsed.data] : []
      }),
    )

/** An address as it may stand in a mail's header: something, an @, a domain; at most 320 characters (RFC 3696, errata 1690). */
const emailAddress = z
  .string()
  .max(1_000)
  .transform((text) => withAsciiDomain(cleanLine(text, 320)))
  .refine((text) => /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+$/.test(text))

/** Only addresses that a person may safely click. */
const webAddress = z
  .string()
  .max(10_000)
  .transform((text) => cleanLine(text, 2_000))
  .refine((text) => /^https?:\/\/[^\s]+$/i.test(text))

const phone = z
  .string()
  .max(1_000)
  .transform((text) => cleanLine(text, 60))
  .refine((text) => /\d{3}/.test(text.replace(/\D/g, "")))

export const capturedContactSchema = z.object({
  fullName: line(300),
  givenName: line(150),
  familyName: line(150),
  emails: list(emailAddress).transform((emails) => [...new Set(emails)]),
  phones: list(phone),
  jobTitle: line(200),
  organization: line(200),
  urls: list(webAddress),
  addresses: list(addressSchema),
  birthday: partialDate.optional().catch(undefined),
  photo: webAddress
    .or(
      z
        .string()
        .max(200_000)
        .regex(/^data:image\/(png|jpeg|gif|webp);base64,/),
    )
    .optional()
    .catch(undefined),
  note: z
    .string()
    .transform((text) => cleanText(text, 5_000))
    .optional()
    .catch(undefined),
  source: z.object({ kind: z.string().max(60), url: z.string().transform((url) => url.slice(0, 2_000)) }),
  confidence: z.number().min(0).max(1).catch(0.5),
  evidence: z
    .array(
      z.object({
        field: z.string().max(60),
        value: z.string().transform((text) => cleanLine(text, 2_000)),
        kind: z.string().max(60),
        text: z.string().transform((text) => cleanLine(text, 500)),
        where: line(1_000),
        label: line(40),
        extension: line(20),
        confidence: z.number().min(0).max(1).optional().catch(undefined),
      }),
    )
    .transform((items) => items.slice(0, 200))
    .optional()
    .catch(undefined),
})

const party = z.object({ name: line(300), address: emailAddress })

export const openMailSchema = z.object({
  messageId: z.string().max(500).optional().catch(undefined),
  threadId: z.string().max(500).optional().catch(undefined),
  subject: line(500),
  date: z.iso.datetime({ offset: true }).optional().catch(undefined),
  from: party,
  to: list(party),
  cc: list(party),
  text: z.string().transform((text) => cleanText(text, 20_000)),
  thread: list(party),
  owner: emailAddress.optional().catch(undefined),
  certainty: z.number().min(0).max(1).optional().catch(undefined),
})

export const screenReportSchema = z.object({
  url: z.string().transform((url) => url.slice(0, 2_000)),
  title: z.string().transform((text) => cleanLine(text, 300)),
  state: z.enum(["mail", "mail-list", "not-understood", "page"]),
  mail: openMailSchema.optional(),
  people: z.array(capturedContactSchema).transform((people) => people.slice(0, MOST_PEOPLE)),
  partial: z.boolean().optional(),
  hidden: z.number().int().min(0).optional().catch(undefined),
  elsewhere: z.boolean().optional(),
  language: z.string().max(40).optional().catch(undefined),
})
