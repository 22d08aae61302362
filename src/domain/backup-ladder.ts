/** A copy of the store: when it was made, in milliseconds since 1970, and its size. */
export type Version = { at: number; bytes: number }

/** How many copies are kept: of the newest, and one of each day and of each week back from the last copy. */
export type Ladder = { newest: number; days: number; weeks: number }

export const LADDERS = {
  few: { newest: 3, days: 0, weeks: 0 },
  week: { newest: 3, days: 7, weeks: 0 },
  month: { newest: 3, days: 7, weeks: 4 },
} satisfies Record<string, Ladder>

const DAY = 24 * 3_600_000

/**
 * Which copies stay, newest first. Days and weeks are counted back from the newest copy, not from today: a store that nobody touches
 * keeps what it has.
 * @param room bytes that all of them may take together; the oldest go first, the newest always stays
 */
export function keptVersions<V extends Version>(versions: V[], ladder: Ladder, room: number): V[] {
  const sorted = versions.toSorted((a, b) => b.at - a.at)
  const [newest] = sorted
  if (!newest) return []
  const kept = new Set(sorted.slice(0, ladder.newest))
  for (const [count, length] of [
    [ladder.days, DAY],
    [ladder.weeks, 7 * DAY],
  ] as const)
    for (let n = 0; n < count; n++) {
      // The oldest of each: it stays the same from one copy to the next until its day or week is over.
      const own = sorted.filter(({ at }) => Math.floor(newest.at / length) - Math.floor(at / length) === n)
      const oldest = own.at(-1)
      if (oldest) kept.add(oldest)
    }
  let taken = 0
  return sorted.filter((one) => {
    if (!kept.has(one)) return false
    taken += one.bytes
    return one === newest || taken <= room
  })
}
