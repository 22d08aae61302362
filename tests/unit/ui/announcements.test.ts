import { describe, expect, it } from "vitest"

import type { Change } from "~messages/protocol"
import { isAnnouncement, staleAfter } from "~ui/announcements"

const staleFor = (...changes: Change[]) => staleAfter({ announce: "changed", changes })

describe("what an announcement makes stale", () => {
  it("is one contact, and whatever lists contacts", () => {
    expect(staleFor({ subject: "contacts", id: "ana" })).toEqual([
      ["contacts", "one", "ana"],
      ["leadModel", "contact", "ana"],
      ["contacts", "list"],
      ["tasks", "due"],
      ["screen"],
      ["duplicates"],
      ["quality"],
      ["segments", "people"],
      ["leads", "ana"],
    ])
  })

  it("is the timeline and the score of the contact it happened to, and whether the open mail is logged", () => {
    expect(staleFor({ subject: "interactions", id: "call", contactId: "ana" })).toEqual([
      ["leadModel", "contact", "ana"],
      ["interactions", "ana"],
      ["leads", "ana"],
      ["contacts", "list", "recent"],
      ["contacts", "list", "table"],
      ["segments", "people"],
      ["screen"],
    ])
  })

  it("is one tab's screen", () => {
    expect(staleFor({ subject: "screen", id: "7" })).toEqual([["screen", 7]])
  })

  it("is one draft", () => {
    expect(staleFor({ subject: "drafts", id: "call:ana" })).toEqual([["drafts", "call:ana"]])
  })

  it("is everything when the store is another one", () => {
    expect(staleFor({ subject: "store" })).toEqual([[]])
  })

  it("is named once, however many changes tell of it", () => {
    const change: Change = { subject: "tasks", id: "t", contactId: "ana" }
    expect(staleFor(change, change)).toEqual([
      ["tasks", "of", "ana"],
      ["tasks", "due"],
      ["segments", "people"],
    ])
  })

  it("includes the history after a commit", () => {
    expect(staleAfter({ announce: "changed", seq: 4, changes: [{ subject: "settings" }] })).toEqual([
      ["settings"],
      ["segments", "people"],
      ["scoring"],
      ["leads"],
      ["history"],
    ])
  })
})

it("knows an announcement from a question", () => {
  expect(isAnnouncement({ announce: "changed", changes: [] })).toBe(true)
  expect(isAnnouncement({ ask: "contacts.get", input: {} })).toBe(false)
  expect(isAnnouncement(null)).toBe(false)
})
