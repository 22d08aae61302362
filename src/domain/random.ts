/** Numbers from 0 to 1, the same for the same state (a linear congruential generator, the constants of Numerical Recipes). */
export function randomFrom(state: number): () => number {
  let now = state >>> 0
  return () => {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0
    return now / 2 ** 32
  }
}
