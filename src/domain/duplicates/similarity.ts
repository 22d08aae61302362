const LONGEST = 64

/** The numbers in a text: who counts people, rooms or branches makes no typos by it. */
export const numbersIn = (text: string): string => (DIGIT.test(text) ? text.match(/\d+/g)?.join(" ") : undefined) ?? ""

/** Whether both texts have numbers, and other ones. */
export function areNumberedApart(a: string, b: string): boolean {
  const [numbers, others] = [numbersIn(a), numbersIn(b)]
  return numbers !== "" && others !== "" && numbers !== others
}

const DIGIT = /\d/

const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)]

/**
 * How many letters are wrong, missing, too many, or exchanged with their neighbour (optimal string alignment), up to `most`;
 * more than that is `most + 1`. Text is compared by its first 64 characters.
 */
export function typos(a: string, b: string, most: number): number {
  let from = 0
  let endA = Math.min(a.length, LONGEST)
  let endB = Math.min(b.length, LONGEST)
  if (Math.abs(endA - endB) > most) return most + 1
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from++
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  if (endA === from || endB === from) return Math.min(most + 1, endA - from + endB - from)
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array]
  const width = endB - from
  for (let j = 0; j <= width; j++) last[j] = j
  for (let i = 1; i <= endA - from; i++) {
    row[0] = i
    let least = i
    const letter = a.charCodeAt(from + i - 1)
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(from + j - 1)
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (letter === other ? 0 : 1),
      )
      if (i > 1 && j > 1 && letter === b.charCodeAt(from + j - 2) && a.charCodeAt(from + i - 2) === other)
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  return Math.min(most + 1, last[width] as number)
}
