import { polarityOf, SIGNAL_KINDS } from "../signals/kinds"
import type { Filter } from "./filter"

/** The four kinds of segment that marketing knows. */
export const SEGMENT_KINDS = ["geographic", "demographic", "psychographic", "behavioural"] as const
export type SegmentKind = (typeof SEGMENT_KINDS)[number]

/**
 * A segment to begin with. Its name is in the catalogues under `segment_start_<id>`. Where a list of values is empty, the
 * user is asked for them; `checkFilter` says so with "no-values".
 */
export type StartingPoint = { id: string; kind: SegmentKind; filter: Filter }

/** Words of whoever decides, in titles in English and Spanish. */
const DECIDERS = [
  "director",
  "chief",
  "ceo",
  "cfo",
  "cto",
  "coo",
  "cmo",
  "vice president",
  "head of",
  "founder",
  "owner",
  "president",
  "managing",
  "gerente",
  "jefe",
  "jefa",
  "responsable",
  "consejer",
  "fundador",
  "propietari",
  "socio",
  "socia",
]

const BUYING = SIGNAL_KINDS.filter((kind) => polarityOf(kind) > 0)

const IS_LEAD: Filter = {
  field: "stage",
  op: "is",
  values: ["lead", "marketing-qualified", "sales-qualified", "opportunity"],
}

export const STARTING_POINTS: readonly StartingPoint[] = [
  { id: "country", kind: "geographic", filter: { field: "addresses.country", op: "is", values: [] } },
  { id: "region", kind: "geographic", filter: { field: "addresses.region", op: "is", values: [] } },
  { id: "town", kind: "geographic", filter: { field: "addresses.locality", op: "is", values: [] } },
  { id: "postal_code", kind: "geographic", filter: { field: "addresses.postalCode", op: "begins", values: [] } },
  { id: "calling_code", kind: "geographic", filter: { field: "phones", op: "begins", values: [] } },
  { id: "place_unknown", kind: "geographic", filter: { field: "addresses.country", op: "missing" } },

  { id: "deciders", kind: "demographic", filter: { field: "jobTitle", op: "contains", values: DECIDERS } },
  { id: "job_title", kind: "demographic", filter: { field: "jobTitle", op: "contains", values: [] } },
  { id: "organizations", kind: "demographic", filter: { field: "kind", op: "is", values: ["organization"] } },
  { id: "age", kind: "demographic", filter: { field: "age", op: "within", from: 25, to: 40 } },
  { id: "birthday_soon", kind: "demographic", filter: { field: "birthday", op: "recurs", period: { nextDays: 30 } } },
  { id: "good_fit", kind: "demographic", filter: { all: [IS_LEAD, { field: "fit", op: "within", from: 70 }] } },

  { id: "interest", kind: "psychographic", filter: { field: "tags", op: "is", values: [] } },
  { id: "concern", kind: "psychographic", filter: { field: "notes", op: "contains", values: [] } },
  { id: "compares", kind: "psychographic", filter: { field: "signals", op: "has", kinds: ["competitor-named"] } },
  { id: "advocates", kind: "psychographic", filter: { field: "stage", op: "is", values: ["evangelist"] } },
  {
    id: "prefers_phone",
    kind: "psychographic",
    filter: {
      all: [
        { field: "interactions", op: "did", kinds: ["call"], outcomes: ["answered"], times: 2, days: 180 },
        { field: "interactions", op: "didNot", kinds: ["email"], direction: "in", days: 180 },
      ],
    },
  },
  {
    id: "prefers_mail",
    kind: "psychographic",
    filter: {
      all: [
        { field: "interactions", op: "did", kinds: ["email"], direction: "in", times: 2, days: 180 },
        { field: "interactions", op: "didNot", kinds: ["call"], outcomes: ["answered"], days: 180 },
      ],
    },
  },

  {
    id: "new_this_month",
    kind: "behavioural",
    filter: { field: "createdAt", op: "during", period: { calendar: "month" } },
  },
  { id: "never_spoken", kind: "behavioural", filter: { all: [IS_LEAD, { field: "interactions", op: "didNot" }] } },
  {
    id: "answered_lately",
    kind: "behavioural",
    filter: { field: "interactions", op: "did", direction: "in", times: 1, days: 30 },
  },
  {
    id: "gone_cold",
    kind: "behavioural",
    filter: {
      all: [
        IS_LEAD,
        { field: "interactions", op: "did", direction: "in", times: 1 },
        { field: "interactions", op: "didNot", direction: "in", days: 90 },
      ],
    },
  },
  {
    id: "warm",
    kind: "behavioural",
    filter: {
      all: [
        IS_LEAD,
        {
          any: [
            { field: "engagement", op: "within", from: 60 },
            { field: "signals", op: "has", kinds: BUYING, days: 14 },
          ],
        },
      ],
    },
  },
  {
    id: "asked_price",
    kind: "behavioural",
    filter: { field: "signals", op: "has", kinds: ["price-asked", "quote-requested"], days: 30 },
  },
  {
    id: "stuck",
    kind: "behavioural",
    filter: { all: [IS_LEAD, { field: "stageSince", op: "during", period: { olderThanDays: 60 } }] },
  },
  { id: "overdue", kind: "behavioural", filter: { field: "tasks", op: "overdue" } },
  {
    id: "quiet_customers",
    kind: "behavioural",
    filter: {
      all: [
        { field: "stage", op: "is", values: ["customer", "evangelist"] },
        { field: "interactions", op: "didNot", days: 180 },
      ],
    },
  },
]
