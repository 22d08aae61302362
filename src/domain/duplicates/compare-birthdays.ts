import { AGREEMENTS as A } from "./fields"
import type { Outcome } from "./outcome"
import type { Profile } from "./profile"
import { typos } from "./similarity"

export function compareBirthdays(to: Outcome, a: Profile, b: Profile) {
  if (a.birthday === b.birthday)
    return to.set("birthday", A.same, to.commonness("birthday", to.terms.birthdays, a.birthdayTerm))
  to.set("birthday", birthdayLevel(a.birthday, b.birthday), isOfTheDay(a.birthday, b.birthday) ? DAY_ALONE : 0)
}

/** Of two days without regard to the year, the logarithm of how likely they are to be one. */
const DAY_ALONE = Math.log(1 / 365)
const isOfTheDay = (a: string, b: string): boolean => (a[0] === "-") !== (b[0] === "-") && a.slice(4) === b.slice(4)

function birthdayLevel(a: string, b: string): number {
  if (a[0] === "-" || b[0] === "-") return a.slice(4) === b.slice(4) ? A.same : A.differs
  const [year, month, day] = [
    a.slice(0, 4) === b.slice(0, 4),
    a.slice(4, 6) === b.slice(4, 6),
    a.slice(6) === b.slice(6),
  ]
  if (year && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return A.swapped
  const wrong = typos(a, b, 2)
  if (wrong === 1) return A.typo
  return (year && (month || day)) || (month && day) || wrong === 2 ? A.similar : A.differs
}
