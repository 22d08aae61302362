import { displayName } from "~domain/contact-name"
import { localDay } from "~domain/due"
import { phoneDigits } from "~domain/fields"
import type { Segments } from "~domain/segment"
import type { Condition, Filter } from "~domain/segment/filter"
import type { Period } from "~domain/segment/period"
import type { SegmentSubject } from "~domain/segment/subject"
import { fold } from "~domain/text/fold"

/** What a filter means, said in the plainest way: every day is a text, every list is made anew. */
export function meets(filter: Filter, subject: SegmentSubject, now: Date, segments: Segments): boolean {
  if ("all" in filter) return filter.all.every((one) => meets(one, subject, now, segments))
  if ("any" in filter) return filter.any.some((one) => meets(one, subject, now, segments))
  if ("not" in filter) return !meets(filter.not, subject, now, segments)
  return meetsCondition(filter, subject, now, segments)
}

function meetsCondition(condition: Condition, subject: SegmentSubject, now: Date, segments: Segments): boolean {
  const { contact, interactions = [], tasks = [], scores = {}, signals = [] } = subject
  const { field } = condition
  const today = localDay(now)
  const isPast = ({ at }: { at: number }) => localDay(new Date(at)) <= today
  const isSince = (days: number | undefined) => (event: { at: number }) =>
    isPast(event) && (days === undefined || localDay(new Date(event.at)) >= plus(now, -days))
  switch (field) {
    case "interactions": {
      const { kinds, direction, outcomes, days } = condition
      const events = interactions
        .filter(({ kind }) => (kinds ? kinds.includes(kind) : kind !== "capture" && kind !== "stage-change"))
        .filter((one) => !direction || one.direction === direction)
        .filter(({ outcome }) => !outcomes || (outcome && outcomes.includes(outcome)))
        .filter(isSince(days))
      return condition.op === "did" ? events.length >= condition.times : events.length === 0
    }
    case "signals": {
      const { kinds, days } = condition
      const found = signals.filter(({ kind }) => !kinds || kinds.includes(kind)).filter(isSince(days))
      return (condition.op === "has") === found.length > 0
    }
    case "tasks":
      return tasks.some(({ status, due }) => status === "open" && (condition.op === "open" || due.slice(0, 10) < today))
    case "segment": {
      const segment = segments.get(condition.id)
      const isIn =
        segment?.kind === "live" ? meets(segment.filter, subject, now, segments) : subject.segments?.has(condition.id)
      return (condition.op === "in") === Boolean(isIn)
    }
  }
  const values = valuesOf()
  switch (condition.op) {
    case "known":
      return values.length > 0
    case "missing":
      return values.length === 0
    case "is":
      return values.some((value) => asked(condition.values).includes(said(value)))
    case "isnt":
      return !values.some((value) => asked(condition.values).includes(said(value)))
    case "contains":
      return values.some((value) => asked(condition.values).some((one) => said(value).includes(one)))
    case "begins":
      return values.some((value) => asked(condition.values).some((one) => said(value).startsWith(one)))
    case "within":
      return values.some(
        (value) =>
          Number(value) >= (condition.from ?? Number.NEGATIVE_INFINITY) &&
          Number(value) <= (condition.to ?? Number.POSITIVE_INFINITY),
      )
    case "during":
      return values.some((value) => {
        const day = typeof value === "number" ? localDay(new Date(value)) : value
        return !day.startsWith("--") && isIn(day, condition.period, now)
      })
    case "recurs":
      return values.some((value) => {
        const [month, date] = String(value).slice(-5).split("-").map(Number) as [number, number]
        return Array.from({ length: 25 }, (_, i) => 2010 + i).some((year) => {
          const isLeap = new Date(year, 1, 29).getMonth() === 1
          const kept =
            month === 2 && date === 29 && !isLeap ? new Date(year, 1, 28, 12) : new Date(year, month - 1, date, 12)
          return isIn(localDay(kept), condition.period, now)
        })
      })
  }

  function said(value: string | number): string {
    return field === "phones" ? phoneDigits(String(value)) : fold(String(value))
  }
  function asked(wanted: string[]): string[] {
    return wanted.map(said)
  }
  function valuesOf(): (string | number)[] {
    const there = <Value>(...list: (Value | undefined)[]) =>
      list.filter((one): one is Value => one !== undefined && one !== "")
    const emails = contact.emails.filter(({ status }) => !status).map(({ value }) => value)
    switch (field) {
      case "name":
        return there(displayName(contact))
      case "emails":
        return emails
      case "emails.domain":
        return emails.map((email) => email.split("@")[1] as string)
      case "phones":
        return contact.phones.map(({ value }) => value)
      case "tags":
        return contact.tags
      case "addresses.country":
        return there(...contact.addresses.map(({ country }) => country))
      case "exclusion":
        if (contact.relationship === "spam") return ["spam"]
        if (contact.tags.some((tag) => fold(tag) === "no contactar")) return ["do-not-contact"]
        return there(["employee", "supplier"].find((one) => one === contact.relationship))
      case "age": {
        if (!contact.birthday || contact.birthday.startsWith("--")) return []
        const [year, month, date] = contact.birthday.split("-").map(Number) as [number, number, number]
        let age = now.getFullYear() - year
        const isLeap = new Date(now.getFullYear(), 1, 29).getMonth() === 1
        const kept = month === 2 && date === 29 && !isLeap ? 28 : date
        if (now.getMonth() + 1 < month || (now.getMonth() + 1 === month && now.getDate() < kept)) age--
        return [age]
      }
      case "lastInteraction":
        return last(interactions.filter(({ kind }) => kind !== "capture" && kind !== "stage-change"))
      case "stageSince": {
        const changes = last(interactions.filter(({ kind }) => kind === "stage-change"))
        return changes.length > 0 ? changes : [contact.createdAt]
      }
      case "fit":
      case "engagement":
        return there(scores[field])
      default:
        return there((contact as unknown as Record<string, string | number | undefined>)[field])
    }
  }
  function last(events: readonly { at: number }[]): number[] {
    return events
      .filter(isPast)
      .map(({ at }) => at)
      .sort((a, b) => b - a)
      .slice(0, 1)
  }
}

/** The day so many days from another, by the calendar. */
const plus = (day: Date, days: number) =>
  localDay(new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, 12))

function isIn(day: string, period: Period, now: Date): boolean {
  const today = localDay(now)
  if ("lastDays" in period) return day >= plus(now, -period.lastDays) && day <= today
  if ("olderThanDays" in period) return day < plus(now, -period.olderThanDays)
  if ("nextDays" in period) return day >= today && day <= plus(now, period.nextDays)
  if ("laterThanDays" in period) return day > plus(now, period.laterThanDays)
  if (!("calendar" in period)) return day >= (period.from ?? "") && day <= (period.to ?? "9999-12-31")
  const offset = period.offset ?? 0
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()]
  const noon = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate(), 12)
  const the = new Date(`${day}T12:00:00`)
  switch (period.calendar) {
    case "day":
      return day === plus(now, offset)
    case "week": {
      const monday = (at: Date) => plus(at, -((at.getDay() + 6) % 7))
      return monday(the) === monday(noon(new Date(year, month, date + 7 * offset, 12)))
    }
    case "month":
      return the.getFullYear() * 12 + the.getMonth() === year * 12 + month + offset
    case "quarter":
      return the.getFullYear() * 4 + Math.floor(the.getMonth() / 3) === year * 4 + Math.floor(month / 3) + offset
    case "year":
      return the.getFullYear() === year + offset
  }
}
