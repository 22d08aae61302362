/** Texts longer than this are rarely met twice. */
const LONGEST = 400
const MOST = 5_000

/**
 * A pure function of a text that remembers its answers: a page is read again at every change, and says nearly all that it said
 * before. Forgets those that were not asked for among the last thousands. The answers are shared, so that nobody may change them.
 */
export function remembered<Answer extends NonNullable<unknown>>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  let recent = new Map<string, Answer>()
  let older = new Map<string, Answer>()
  return (text) => {
    if (text.length > LONGEST) return answer(text)
    let known = recent.get(text)
    if (known !== undefined) return known
    known = older.get(text) ?? answer(text)
    if (recent.size >= MOST) {
      older = recent
      recent = new Map()
    }
    recent.set(text, known)
    return known
  }
}
