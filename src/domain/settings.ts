import * as z from "zod"

import { BACKUP_EVERY, BACKUP_KEEP } from "./backup-terms"
import { EXCLUDED_RELATIONSHIPS } from "./exclusion"
import { LANGUAGES } from "./languages"
import { LIFECYCLE_STAGES, RELATIONSHIPS } from "./lifecycle"
import { PROPOSED_REASONS } from "./lifecycle/move"
import { scoreRulesSchema } from "./score/rules-schema"
import { SIGNAL_KINDS } from "./signals/kinds"
import { siteRuleSchema } from "./site-rule"
import { defaultStandards, standardsSchema } from "./standards"

export const SITE_SCRIPTS = ["gmail", "outlook", "webmail", "page"] as const

/** A site the user granted, and the content script that reads it. `origin` as in `https://mail.example.com`. */
export const siteSchema = z.object({ origin: z.string().max(300), script: z.enum(SITE_SCRIPTS) })

/** No field has a default here: of a change, what is absent stays as it is. What was stored before a field was is read over `defaultSettings`. */
export const settingsSchema = z.object({
  language: z.enum(["auto", ...LANGUAGES]),
  theme: z.enum(["auto", "light", "dark"]),
  /** The user's own addresses, learned from the mailbox or typed. */
  ownAddresses: z.array(z.string().max(320)).max(100),
  /** Colleagues' domains: people there are not offered as contacts. */
  ownDomains: z.array(z.string().max(253)).max(100),
  /** Taken out by the user, so not to be learned again. */
  forgottenOwn: z.array(z.string().max(320)).max(500),
  /** Addresses and domains of people who are never offered to be saved; whoever is saved already stays known. */
  neverCapture: z.array(z.string().max(320)).max(2_000),
  /** Who may delete contacts: everybody, whoever saved them, or stewards of the data alone. */
  mayDelete: z.enum(["all", "owner", "steward"]),
  /** Whether the user of this installation is a steward of the data. */
  isSteward: z.boolean(),
  /** How contacts should be. */
  standards: standardsSchema.default(defaultStandards),
  /** Addresses and domains of people who are never leads, and what they are. */
  excluded: z
    .array(z.object({ match: z.string().min(1).max(320), relationship: z.enum(EXCLUDED_RELATIONSHIPS) }))
    .max(2_000),
  /** How contacts are scored; absent: by the rules that everybody begins with. */
  scoreRules: scoreRulesSchema.optional(),
  /** The user's own names for stages and relationships. */
  stageNames: z.partialRecord(z.enum(LIFECYCLE_STAGES), z.string().min(1).max(60)),
  relationshipNames: z.partialRecord(z.enum(RELATIONSHIPS), z.string().min(1).max(60)),
  /** Which proposals of another stage are carried out without being asked. */
  movesBySelf: z.array(z.enum(PROPOSED_REASONS)).max(10),
  /** Signals that the user is told of, names to look for in mails, and sentences that were said to be no signals. */
  noticedSignals: z.array(z.enum(SIGNAL_KINDS)).max(40),
  competitors: z.array(z.string().min(1).max(120)).max(200),
  dismissedSignals: z
    .array(z.object({ rule: z.string().max(80), quote: z.string().max(1_000), contact: z.uuid().optional() }))
    .max(1_000),
  /** When the last monthly round through the data came to its end, in milliseconds since 1970; 0 before the first. */
  roundAt: z.number().min(0),
  /** How long deleted contacts stay in the bin, in days; 0: until the bin is emptied. */
  binDays: z.number().int().min(0).max(3_650),
  /** With which erased people are known again, as `newSalt` makes it; empty before the first. */
  erasureSalt: z.string().max(100),
  /** How often a copy of the store is made by itself, where something changed. */
  backupEvery: z.enum(BACKUP_EVERY),
  /** Which copies are kept: the newest alone, one a day for a week too, or one a week for a month too. */
  backupKeep: z.enum(BACKUP_KEEP),
  /** Whether each copy is also saved as a file in the downloads folder, and how many of those are kept. */
  backupFiles: z.boolean(),
  backupFilesKept: z.number().int().min(1).max(100),
  /** Whether what leaves the browser is encrypted with a passphrase. */
  backupEncrypted: z.boolean(),
  /** ISO 3166-1 alpha-2: for phone numbers written without a country code. Empty: guessed from the language. */
  region: z.string().regex(/^([A-Z]{2})?$/),
  notifications: z.boolean(),
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  sites: z.array(siteSchema).max(500),
  /** What the user pointed at on pages that were read wrongly. */
  siteRules: z.array(siteRuleSchema).max(500),
})

export type Settings = z.infer<typeof settingsSchema>
export type Site = z.infer<typeof siteSchema>
export type SiteScript = (typeof SITE_SCRIPTS)[number]

export const defaultSettings: Settings = {
  language: "auto",
  theme: "auto",
  ownAddresses: [],
  ownDomains: [],
  forgottenOwn: [],
  neverCapture: [],
  mayDelete: "all",
  isSteward: true,
  binDays: 30,
  standards: defaultStandards,
  excluded: [],
  stageNames: {},
  relationshipNames: {},
  movesBySelf: [],
  noticedSignals: ["price-asked", "quote-requested", "call-requested", "meeting-requested"],
  competitors: [],
  dismissedSignals: [],
  roundAt: 0,
  erasureSalt: "",
  backupEvery: "hour",
  backupKeep: "month",
  backupFiles: false,
  backupFilesKept: 7,
  backupEncrypted: false,
  region: "",
  notifications: true,
  singleKeys: true,
  sites: [],
  siteRules: [],
}
