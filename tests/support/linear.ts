import { describe, expect, it } from "vitest"

const FLOOR_MS = 40

/**
 * Tests that each reader takes no more than in proportion to the length of a text, whatever is repeated in it: four times as much
 * takes less than eight times as long.
 * @param size of the smaller text, in characters
 */
export function areLinear(
  readers: Record<string, (text: string) => unknown>,
  attacks: Record<string, string>,
  size: number,
): void {
  describe.each(Object.entries(readers))("%s", (_name, read) => {
    // Whatever else the machine does falls on one of two times: what is not linear fails every time.
    it.each(Object.entries(attacks))("is linear in %s", { retry: 2 }, (_what, unit) => {
      const small = timeOf(read, unit.repeat(size / unit.length))
      const large = timeOf(read, unit.repeat((4 * size) / unit.length))
      expect(large).toBeLessThan(Math.max(FLOOR_MS, small * 8))
    })
  })
}

function timeOf(read: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const started = performance.now()
    read(text)
    best = Math.min(best, performance.now() - started)
    if (best < FLOOR_MS) break
  }
  return best
}
