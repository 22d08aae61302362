import type { QualityList } from "~domain/quality"
import type { ScoreOfDay } from "~domain/score-of-day"

import { database } from "./connection"
import type { QualityMark, QualityRow } from "./schema"
import { inForce } from "./standings/in-force"
import { renew } from "./standings/renew"

/*
 * What was found of each contact when it was last looked at. It is made from the contacts and can be made again: a mark says which
 * commit it is up to, and what the log names after it is looked at anew.
 */

/** Undefined before everybody was looked at once. */
export async function qualityMark(): Promise<QualityMark | undefined> {
  const row = await database().meta.get("quality")
  return row?.key === "quality" ? row : undefined
}

export const keepQualityMark = (mark: QualityMark): Promise<unknown> => database().meta.put({ key: "quality", ...mark })

/** Keeps the base's score of a day, and forgets the days that are long past. */
export async function keepScore(score: ScoreOfDay): Promise<void> {
  const { scoreDays } = database()
  await database().transaction("rw", scoreDays, async () => {
    await scoreDays.put(score)
    const days = await scoreDays.toCollection().primaryKeys()
    await scoreDays.bulkDelete(days.slice(0, Math.max(0, days.length - MOST_DAYS)))
  })
}

/** So many days are kept on which everybody was looked at. */
const MOST_DAYS = 400

/** The scores of the days on which everybody was looked at, the first first. */
export const scoresByDay = (): Promise<ScoreOfDay[]> => database().scoreDays.orderBy("day").toArray()

/**
 * Puts what was found of contacts in the place of what was known of them; of `gone` nothing is known any more. Live segments that ask for
 * the score of the data follow.
 */
export async function keepQuality(rows: QualityRow[], gone: string[] = []): Promise<void> {
  const { quality } = database()
  await database().transaction("rw", quality, async () => {
    await quality.bulkDelete(gone)
    await quality.bulkPut(rows)
  })
  const { live } = await inForce()
  if (live.some(({ needs }) => needs.scores.has("quality")))
    await renew(
      rows.map(({ id }) => id),
      false,
    )
}

export const clearQuality = (): Promise<void> => database().quality.clear()

/** The average score of everybody, and how many there are. */
export async function averageScore(): Promise<{ score: number; contacts: number }> {
  let sum = 0
  let contacts = 0
  await database().quality.each(({ score }) => {
    sum += score
    contacts++
  })
  return { score: contacts === 0 ? 100 : Math.round(sum / contacts), contacts }
}

/** Who is on a list, with the lowest ids first. `before`: of the lists that time makes, who was last seen earlier than that. */
function onList(list: QualityList, before: number) {
  const { quality } = database()
  if (list === "stale") return quality.where("seenAt").below(before)
  if (list === "disengaged") return quality.where("engagedAt").below(before)
  return quality.where("marks").equals(list)
}

export const countOnList = (list: QualityList, before: number): Promise<number> => onList(list, before).count()

export const idsOnList = (list: QualityList, before: number, from: number, count: number): Promise<string[]> =>
  onList(list, before).offset(from).limit(count).primaryKeys()

/** What was found of those on a list: of many, of some. */
export const rowsOnList = (list: QualityList, before: number, most: number): Promise<QualityRow[]> =>
  onList(list, before).limit(most).toArray()

/** Whether a row is on a list. */
export function isOnList({ marks, seenAt, engagedAt }: QualityRow, list: QualityList, before: number): boolean {
  if (list === "stale") return seenAt < before
  if (list === "disengaged") return engagedAt !== undefined && engagedAt < before
  return marks.includes(list)
}

/** What was found of contacts, by their ids. */
export async function rowsOf(ids: string[]): Promise<Map<string, QualityRow>> {
  const rows = await database().quality.bulkGet(ids)
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])))
}
