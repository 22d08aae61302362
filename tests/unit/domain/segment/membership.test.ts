import { expect, it } from "vitest"
import { contactChanges, memberChanges } from "~domain/segment/membership"

import { randomFrom } from "../../../support/random"

it("tells who left and who joined, in the order of ids", () => {
  expect(memberChanges("s", new Set(["d", "b", "a"]), new Set(["e", "a", "c"]))).toEqual([
    { segment: "s", contact: "b", change: "left" },
    { segment: "s", contact: "d", change: "left" },
    { segment: "s", contact: "c", change: "joined" },
    { segment: "s", contact: "e", change: "joined" },
  ])
  expect(contactChanges("ana", new Set(["old"]), new Set(["new"]))).toEqual([
    { segment: "old", contact: "ana", change: "left" },
    { segment: "new", contact: "ana", change: "joined" },
  ])
})

it("applied to the state before, the changes give the one after", () => {
  const random = randomFrom(8)
  const some = () => new Set(Array.from({ length: 30 }, (_, i) => `${i}`).filter(() => random() < 0.5))
  for (let i = 0; i < 100; i++) {
    const [before, after] = [some(), some()]
    const members = new Set(before)
    for (const { contact, change } of memberChanges("s", before, after))
      expect(change === "joined" ? !members.has(contact) && members.add(contact) : members.delete(contact)).toBeTruthy()
    expect(members).toEqual(after)
  }
})
