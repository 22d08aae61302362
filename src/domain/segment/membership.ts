/** Somebody came into a segment, or left it. */
export type MembershipChange = { segment: string; contact: string; change: "joined" | "left" }

/** What changed in a segment between two states of its members, contacts by id: who left, then who joined, each in the order of ids. */
export function memberChanges(
  segment: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): MembershipChange[] {
  const { left, joined } = difference(before, after)
  return [
    ...left.map((contact): MembershipChange => ({ segment, contact, change: "left" })),
    ...joined.map((contact): MembershipChange => ({ segment, contact, change: "joined" })),
  ]
}

/** The same of one contact, between two states of the segments that it is in. */
export function contactChanges(
  contact: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): MembershipChange[] {
  const { left, joined } = difference(before, after)
  return [
    ...left.map((segment): MembershipChange => ({ segment, contact, change: "left" })),
    ...joined.map((segment): MembershipChange => ({ segment, contact, change: "joined" })),
  ]
}

function difference(before: ReadonlySet<string>, after: ReadonlySet<string>) {
  return {
    left: [...before].filter((id) => !after.has(id)).sort(),
    joined: [...after].filter((id) => !before.has(id)).sort(),
  }
}
