import { AGREEMENTS as A } from "./fields"
import { ORDER, type Outcome } from "./outcome"
import type { Mailbox, Profile } from "./profile"
import { typos } from "./similarity"
import { bitsIn } from "./terms"

export function compareEmails(to: Outcome, a: Profile, b: Profile): void {
  let best: number = A.missing
  let rarity = 0
  let isMadeOfName = false
  for (const x of a.emails)
    for (const y of b.emails) {
      // A desk's address tells where people are, and so does its domain.
      if ((x.isRole && x.domain >= 0) || (y.isRole && y.domain >= 0)) continue
      const level = emailLevel(to, x, y, a, b)
      if (level === A.missing) isMadeOfName = true
      if ((ORDER[level] as number) > (ORDER[best] as number)) continue
      if (level === best && level !== A.same) continue
      const own = level === A.same ? to.commonness("email", to.terms.emails, x.whole) : 0
      if (level === best && own >= rarity) continue
      best = level
      rarity = own
      if (level === A.same) to.shared(to.terms.emails, x.whole)
    }
  // The same name gives the same mailbox anywhere: that says neither yes nor no.
  if (best !== A.differs || !isMadeOfName) to.set("email", best, rarity)
}

function emailLevel(to: Outcome, x: Mailbox, y: Mailbox, a: Profile, b: Profile): number {
  if (x.whole === y.whole) return A.same
  if (x.isRole || y.isRole) return A.differs
  const isOneDomain = x.domain === y.domain && x.domain >= 0
  if (x.mailbox === y.mailbox) {
    if (x.mailbox.length < 4) return A.differs
    return isMadeOfName(to, x, a) || isMadeOfName(to, x, b) ? A.missing : A.form
  }
  // Where ana@ is taken, the next one is ana2@.
  if (x.numbers !== y.numbers) return A.differs
  const [xOfA, yOfB] = [isMadeOfName(to, x, a), isMadeOfName(to, y, b)]
  if (isOneDomain && isOfEither(xOfA, isMadeOfName(to, x, b)) && isOfEither(isMadeOfName(to, y, a), yOfB))
    return A.similar
  // Names that are near to each other make mailboxes that are: that says no more than the names do.
  if (xOfA && yOfB) return A.missing
  return isMistyped(to, x, y) ? A.typo : A.differs
}

/** Of both people's names, or of that one's who is known. */
const isOfEither = (ofA: boolean | undefined, ofB: boolean | undefined): boolean =>
  ofA !== false && ofB !== false && (ofA ?? ofB) === true

function isMistyped(to: Outcome, x: Mailbox, y: Mailbox): boolean {
  const { emails, domains } = to.terms
  const letters = (emails.letters[x.whole] as number) ^ (emails.letters[y.whole] as number)
  if (bitsIn(letters) > 4) return false
  // Where several people have a mailbox, another mailbox is another's; and a domain that several have is no typo of another.
  const isKnown = (domain: number) => domain >= 0 && (domains.counts[domain] as number) > 2
  if (x.domain === y.domain ? x.domain >= 0 && domains.sharers(x.domain) > 2 : isKnown(x.domain) && isKnown(y.domain))
    return false
  const [a, b] = [emails.texts[x.whole] as string, emails.texts[y.whole] as string]
  return Math.min(a.length, b.length) > 9 && typos(a, b, 2) <= 2
}

/** Whether a person's name could have given the mailbox its name; undefined where half of it isn't known. */
function isMadeOfName(to: Outcome, { mailbox, letters }: Mailbox, { given, family }: Profile): boolean | undefined {
  if (!given || !family) return undefined
  const { texts } = to.terms.names
  const first = texts[given.words[0] as number] as string
  const last = texts[family.words[0] as number] as string
  const initial = mailbox.charCodeAt(0)
  if (initial !== first.charCodeAt(0) && initial !== last.charCodeAt(0)) return false
  return fits(letters, first, last)
}

function fits(letters: string, first: string, last: string): boolean {
  if (letters.length < 3) return false
  const initial = first.charAt(0)
  return (
    letters === first + last ||
    letters === last + first ||
    letters === initial + last ||
    letters === last + initial ||
    letters === first + last.charAt(0) ||
    letters === first ||
    letters === last
  )
}
