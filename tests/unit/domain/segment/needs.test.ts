import { expect, it } from "vitest"
import type { Segment, Segments } from "~domain/segment"
import { compileFilter } from "~domain/segment/compile"
import type { Filter } from "~domain/segment/filter"
import { isTouched, needsOf, type Touched } from "~domain/segment/needs"
import type { SegmentSubject } from "~domain/segment/subject"

import { randomFrom } from "../../../support/random"
import { randomSegments } from "./subjects"

const segments: Segments = new Map<string, Segment>([
  [
    "live",
    {
      id: "live",
      name: "Live",
      kind: "live",
      filter: {
        all: [
          { field: "tasks", op: "open" },
          { field: "segment", op: "in", id: "static" },
        ],
      },
    },
  ],
  ["static", { id: "static", name: "Static", kind: "static" }],
])

it("names the fields, kinds, scores and segments that an answer is made of, through nested segments", () => {
  const filter: Filter = {
    all: [
      { field: "addresses.country", op: "is", values: ["España"] },
      { not: { field: "interactions", op: "did", times: 2, kinds: ["call"] } },
      { field: "engagement", op: "within", from: 50 },
      { field: "segment", op: "in", id: "live" },
    ],
  }
  const needs = needsOf(filter, segments)
  expect(needs).toEqual({
    contact: new Set(["addresses"]),
    interactions: new Set(["call"]),
    tasks: true,
    scores: new Set(["engagement"]),
    signals: false,
    segments: new Set(["static"]),
  })
  expect(
    isTouched(needs, { contact: ["notes", "tags"], interactions: ["email"], signals: true, scores: ["fit"] }),
  ).toBe(false)
  expect(isTouched(needs, { contact: ["addresses"] })).toBe(true)
  expect(isTouched(needs, { interactions: ["call"] })).toBe(true)
})

it("what isn't needed changes no answer", () => {
  const now = Date.UTC(2026, 10, 22, 12)
  const { subject, filter } = randomSegments(randomFrom(7), now)
  const counts = { spared: 0, changed: 0 }
  for (let i = 0; i < 400; i++) {
    const one = filter(2)
    const needs = needsOf(one, segments)
    const holds = compileFilter(one, { now, segments })
    for (let j = 0; j < 10; j++) {
      const [before, other] = [subject(), subject()]
      for (const [after, touched] of changesOf(before, other)) {
        const isOther = holds(before) !== holds(after)
        if (isOther) counts.changed++
        if (isTouched(needs, touched)) continue
        counts.spared++
        if (isOther) expect({ filter: one, touched, before, after }).toBe("the same answer")
      }
    }
  }
  expect(Math.min(counts.spared, counts.changed)).toBeGreaterThan(1_000)
})

function changesOf(before: SegmentSubject, other: SegmentSubject): [SegmentSubject, Touched][] {
  const fields = ["fullName", "tags", "emails", "birthday", "relationship", "stage", "createdAt", "addresses"] as const
  return [
    ...fields.map((field): [SegmentSubject, Touched] => [
      { ...before, contact: { ...before.contact, [field]: other.contact[field] } },
      { contact: [field] },
    ]),
    ...(["email", "call", "stage-change"] as const).map((kind): [SegmentSubject, Touched] => [
      {
        ...before,
        interactions: [...(before.interactions ?? []), { kind, at: Date.UTC(2026, 10, 20), direction: "in" }],
      },
      { interactions: [kind] },
    ]),
    [{ ...before, tasks: other.tasks }, { tasks: true }],
    [{ ...before, signals: other.signals }, { signals: true }],
    [{ ...before, scores: other.scores }, { scores: ["fit", "engagement"] }],
    [{ ...before, segments: other.segments }, { segments: ["static"] }],
  ]
}
