import { describe, expect, it } from "vitest"

import { keptVersions, LADDERS } from "~domain/backup-ladder"

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A copy an hour, the newest last, for so many days. */
const hourly = (days: number) =>
  Array.from({ length: days * 24 }, (_, n) => ({ at: 20_000 * DAY + n * HOUR, bytes: 10 }))

describe("the ladder of copies", () => {
  it("keeps the newest, one a day for a week and one a week for a month", () => {
    const versions = hourly(60)
    const kept = keptVersions(versions, LADDERS.month, 1e9)
    expect(kept.slice(0, 3)).toEqual(versions.slice(-3).reverse())
    const days = new Set(kept.map(({ at }) => Math.floor(at / DAY)))
    const today = Math.floor((versions.at(-1)?.at ?? 0) / DAY)
    for (let n = 0; n < 7; n++) expect(days.has(today - n)).toBe(true)
    expect(kept.length).toBeLessThanOrEqual(3 + 7 + 4)
    expect(Math.min(...days)).toBeGreaterThan(today - 4 * 7)
    expect(Math.min(...days)).toBeLessThan(today - 3 * 7 + 7)
  })

  it("fills up when every copy goes through it, one after another", () => {
    let kept: { at: number; bytes: number }[] = []
    for (const version of hourly(60)) kept = keptVersions([...kept, version], LADDERS.month, 1e9)
    const ages = kept.map(({ at }) => ((kept[0]?.at ?? 0) - at) / DAY)
    for (const [from, to] of [
      [0.9, 2],
      [5, 8],
      [8, 15],
      [15, 22],
    ] as const)
      expect(
        ages.some((age) => age >= from && age <= to),
        `${from} to ${to} days`,
      ).toBe(true)
    expect(kept.length).toBeLessThanOrEqual(14)
  })

  it("keeps the newest alone when there is no room, and never none", () => {
    const versions = hourly(3)
    expect(keptVersions(versions, LADDERS.month, 25)).toEqual(versions.slice(-2).reverse())
    expect(keptVersions(versions, LADDERS.month, 0)).toEqual(versions.slice(-1))
    expect(keptVersions([], LADDERS.month, 0)).toEqual([])
  })

  it("lets nothing go by time alone", () => {
    const [old] = hourly(1)
    const versions = [old as { at: number; bytes: number }]
    expect(keptVersions(versions, LADDERS.few, 1e9)).toEqual(versions)
  })
})
