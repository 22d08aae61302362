import type { Contact } from "~domain/contact"
import { LIFECYCLE_STAGES, RELATIONSHIPS } from "~domain/lifecycle"
import type { Filter } from "~domain/segment/filter"
import type { Period } from "~domain/segment/period"
import type { SegmentSubject } from "~domain/segment/subject"

import { aContact } from "../../../support/builders"

const DAY = 86_400_000

export const aSubject = (contact: Partial<Contact> = {}, others: Partial<SegmentSubject> = {}): SegmentSubject => ({
  contact: { ...aContact(), ...contact },
  ...others,
})

/** Contacts and filters that often meet, the same at every run. `now`: what their dates are around. */
export function randomSegments(random: () => number, now: number) {
  const below = (count: number) => Math.floor(random() * count)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  const maybe = <Item>(make: () => Item): Item | undefined => (random() < 0.6 ? make() : undefined)
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => random() < 0.4)
  const several = <Item>(most: number, make: () => Item): Item[] => Array.from({ length: below(most + 1) }, make)
  const one = <Item>(items: readonly Item[]): [Item, ...Item[]] => [pick(items), ...some(items)]
  const moment = () => now + Math.round((random() - 0.7) * 200 * DAY)
  const two = (number: number) => String(number).padStart(2, "0")
  const day = () => `${2024 + below(5)}-${two(1 + below(12))}-${two(1 + below(28))}`
  const yearly = () =>
    pick([
      `${1950 + below(60)}-${two(1 + below(12))}-${two(1 + below(28))}`,
      `--${two(1 + below(12))}-${two(1 + below(28))}`,
      "1996-02-29",
      "--02-29",
      "--12-31",
    ])

  const TEXTS = ["Muñoz", "MUNOZ García", "garcia", "Straße", "strasse 5", "a.c.m.e (S.L.)", "acme", ".*", "Ω"]
  const KINDS = ["email", "call", "note", "capture", "stage-change"] as const
  const SIGNALS = ["price-asked", "deadline-named"] as const

  function subject(): SegmentSubject {
    return {
      contact: aContact({
        fullName: maybe(() => pick(TEXTS)),
        jobTitle: maybe(() => pick(TEXTS)),
        organization: maybe(() => pick(TEXTS)),
        emails: several(2, () => ({
          value: pick(["ana@acme.es", "ANA@Acme.es", "luis@other.example"]),
          ...(random() < 0.3 && { status: "archived" as const }),
        })),
        phones: several(2, () => ({ value: pick(["+34 600 12 34 56", "+34600123456", "0049 30 1234"]) })),
        addresses: several(2, () => ({ country: maybe(() => pick(["España", "ESPANA", "Germany"])) })),
        tags: several(2, () => pick([...TEXTS, "No contactar"])),
        birthday: maybe(yearly),
        stage: pick(LIFECYCLE_STAGES),
        relationship: pick(RELATIONSHIPS),
        createdAt: moment(),
      }),
      interactions: maybe(() =>
        several(6, () => ({
          kind: pick(KINDS),
          at: moment(),
          direction: maybe(() => pick(["in", "out"] as const)),
          outcome: maybe(() => pick(["answered", "voicemail"] as const)),
        })),
      ),
      tasks: maybe(() =>
        several(2, () => ({ status: pick(["open", "done"] as const), due: pick([day(), `${day()}T16:45`]) })),
      ),
      scores: maybe(() => ({ fit: maybe(() => below(101)), engagement: maybe(() => below(101)) })),
      signals: maybe(() => several(2, () => ({ kind: pick(SIGNALS), at: moment() }))),
      segments: maybe(() => new Set(some(["static"]))),
    }
  }

  function closedPeriod(): Period {
    const [from = "", to = ""] = [day(), day()].sort()
    return pick<Period>([
      { from, to },
      { lastDays: below(100) },
      { nextDays: below(100) },
      { calendar: pick(["day", "week", "month", "quarter", "year"]), offset: below(5) - 2 },
      { calendar: pick(["week", "month"]) },
    ])
  }
  const period = (): Period =>
    pick<Period>([
      closedPeriod(),
      { from: day() },
      { to: day() },
      { olderThanDays: below(100) },
      { laterThanDays: below(50) },
    ])

  function condition(): Filter {
    const days = maybe(() => below(120))
    return pick<() => Filter>([
      () => ({
        field: pick(["name", "jobTitle", "organization", "emails", "emails.domain", "tags", "addresses.country"]),
        op: pick(["is", "isnt", "contains", "begins"]),
        values: one([...TEXTS, "ana@ACME.es", "acme.es", "espana", "m"]),
      }),
      () => ({
        field: "phones",
        op: pick(["is", "isnt", "contains", "begins"]),
        values: one(["+34", "600-12", "+34 600123456"]),
      }),
      () => ({
        field: pick(["name", "tags", "stage", "exclusion", "fit", "age", "lastInteraction", "stageSince", "birthday"]),
        op: pick(["known", "missing"]),
      }),
      () => ({ field: "stage", op: pick(["is", "isnt"]), values: one(LIFECYCLE_STAGES) }),
      () => ({ field: "exclusion", op: pick(["is", "isnt"]), values: one(["spam", "employee", "do-not-contact"]) }),
      () => ({ field: pick(["fit", "engagement", "age"]), op: "within", from: below(60), to: 60 + below(40) }),
      () => ({ field: "fit", op: "within", to: below(100) }),
      () => ({ field: pick(["createdAt", "lastInteraction", "stageSince"]), op: "during", period: period() }),
      () => ({ field: "birthday", op: "during", period: pick([period(), { from: "1950-01-01", to: "1985-06-15" }]) }),
      () => ({ field: "birthday", op: "recurs", period: closedPeriod() }),
      () => ({
        field: "interactions",
        op: "did",
        times: 1 + below(3),
        ...(days !== undefined && { days }),
        ...(random() < 0.5 && { kinds: one(KINDS) }),
        ...(random() < 0.3 && { direction: pick(["in", "out"] as const) }),
        ...(random() < 0.2 && { outcomes: one(["answered", "voicemail"] as const) }),
      }),
      () => ({
        field: "interactions",
        op: "didNot",
        ...(days !== undefined && { days }),
        ...(random() < 0.5 && { kinds: one(KINDS) }),
      }),
      () => ({ field: "tasks", op: pick(["open", "overdue"]) }),
      () => ({
        field: "signals",
        op: pick(["has", "hasNot"]),
        ...(days !== undefined && { days }),
        ...(random() < 0.5 && { kinds: one(SIGNALS) }),
      }),
      () => ({ field: "segment", op: pick(["in", "notIn"]), id: pick(["static", "live"]) }),
    ])()
  }

  function filter(depth = 3): Filter {
    if (depth === 0 || random() < 0.3) return condition()
    const parts = () => Array.from({ length: 1 + below(3) }, () => filter(depth - 1))
    return pick<() => Filter>([
      () => ({ all: parts() }),
      () => ({ any: parts() }),
      () => ({ not: filter(depth - 1) }),
    ])()
  }

  return { subject, filter, condition, period }
}
