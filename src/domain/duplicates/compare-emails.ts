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
  if (x.mailbox === y.mailbox)
    return x.mailbox.length < 4 ? A.differs : isMadeOfName(to, x.mailbox, a, b) ? A.missing : A.form
  if (isMistyped(to, x, y)) return A.typo
  if (isOneDomain && isMadeOfName(to, x.mailbox, a, b) && isMadeOfName(to, y.mailbox, a, b)) return A.similar
  return A.differs
}

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

/** Whether both people's names, or the one that is known, could have given the mailbox its name. */
function isMadeOfName(to: Outcome, mailbox: string, a: Profile, b: Profile): boolean {
  const { texts } = to.terms.names
  let letters: string | undefined
  let known = false
  for (const { given, family } of [a, b]) {
    if (!given || !family) continue
    const first = texts[given.words[0] as number] as string
    const last = texts[family.words[0] as number] as string
    const initial = mailbox.charCodeAt(0)
    if (initial !== first.charCodeAt(0) && initial !== last.charCodeAt(0)) return false
    letters ??= mailbox.replace(/[^a-z]/g, "")
    if (!fits(letters, first, last)) return false
    known = true
  }
  return known
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
