/** Milliseconds. */
const DAY = 86_400_000

/**
 * The day of a moment, in days since 1970 by universal time, so that the score is the same on every computer that has the base.
 * @param at milliseconds since 1970
 */
export const dayOf = (at: number): number => Math.floor(at / DAY)

/** A point that hasn't decayed, in the units that scores are added up in. */
export const ONE = 2 ** 24

/** After so many half-lives less than half a unit is left, which is nothing. */
const HALF_LIVES = 25

/**
 * What is left of a point after each number of days, in units: ONE · 2^(-days / halfLifeDays), rounded; 0 after the end.
 *
 * Floating point would give another sum for another order of events. Here each point is worth a whole number of units, and points are
 * whole: every sum below 2^53 is exact, so that replaying events one by one, adding up days that were counted before, and taking an event
 * out again all give the same number, bit for bit. A contact would need five million events of a hundred points to leave that range.
 * The powers are made of additions and multiplications, which all engines round alike (IEEE 754), while `**` may differ between them.
 * @param halfLifeDays whole, from 1
 */
export function decayOf(halfLifeDays: number): Uint32Array {
  const known = TABLES.get(halfLifeDays)
  if (known) return known
  const table = new Uint32Array(halfLifeDays * HALF_LIVES + 1)
  for (let rest = 0; rest < halfLifeDays; rest++) {
    let left = ONE * halved(rest / halfLifeDays)
    for (let days = rest; days < table.length; days += halfLifeDays) {
      table[days] = Math.floor(left + 0.5)
      left /= 2
    }
  }
  if (TABLES.size >= MOST_TABLES) TABLES.clear()
  TABLES.set(halfLifeDays, table)
  return table
}

const TABLES = new Map<number, Uint32Array>()
const MOST_TABLES = 100

/** 2^-part, for parts from 0 to 1: the series of the exponential function, by Horner's rule. */
function halved(part: number): number {
  const x = -part * Math.LN2
  let sum = 1
  for (let term = 20; term > 0; term--) sum = 1 + (x / term) * sum
  return sum
}
