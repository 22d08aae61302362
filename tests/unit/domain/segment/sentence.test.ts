import { expect, it } from "vitest"
import type { Condition, Filter } from "~domain/segment/filter"
import { sentenceOf } from "~domain/segment/sentence"

import { randomFrom } from "../../../support/random"
import { randomSegments } from "./subjects"

const CONDITIONS: [Condition, { key: string; values?: object }[]][] = [
  [{ field: "notes", op: "known" }, [{ key: "sentence_known", values: { field: "notes" } }]],
  [{ field: "stage", op: "missing" }, [{ key: "sentence_missing", values: { field: "stage" } }]],
  [
    { field: "tags", op: "is", values: ["vip", "fair"] },
    [{ key: "sentence_text_is", values: { field: "tags", texts: ["vip", "fair"] } }],
  ],
  [
    { field: "tags", op: "isnt", values: ["vip"] },
    [{ key: "sentence_text_isnt", values: { field: "tags", texts: ["vip"] } }],
  ],
  [
    { field: "notes", op: "contains", values: ["x"] },
    [{ key: "sentence_text_contains", values: { field: "notes", texts: ["x"] } }],
  ],
  [
    { field: "phones", op: "begins", values: ["+34"] },
    [{ key: "sentence_text_begins", values: { field: "phones", texts: ["+34"] } }],
  ],
  [
    { field: "stage", op: "is", values: ["lead"] },
    [{ key: "sentence_choice_is", values: { field: "stage", choices: ["lead"] } }],
  ],
  [
    { field: "kind", op: "isnt", values: ["person"] },
    [{ key: "sentence_choice_isnt", values: { field: "kind", choices: ["person"] } }],
  ],
  [{ field: "fit", op: "within", from: 3 }, [{ key: "sentence_number_from", values: { field: "fit", from: 3 } }]],
  [{ field: "fit", op: "within", to: 3 }, [{ key: "sentence_number_to", values: { field: "fit", to: 3 } }]],
  [
    { field: "age", op: "within", from: 3, to: 4 },
    [{ key: "sentence_number_between", values: { field: "age", from: 3, to: 4 } }],
  ],
  [
    { field: "age", op: "within", from: 3, to: 3 },
    [{ key: "sentence_number_exactly", values: { field: "age", from: 3, to: 3 } }],
  ],
  [
    { field: "createdAt", op: "during", period: { from: "2026-01-01" } },
    [{ key: "sentence_date_from", values: { field: "createdAt", from: "2026-01-01" } }],
  ],
  [
    { field: "lastInteraction", op: "during", period: { olderThanDays: 90 } },
    [{ key: "sentence_date_older_than_days", values: { field: "lastInteraction", days: 90 } }],
  ],
  [
    { field: "createdAt", op: "during", period: { lastDays: 7 } },
    [{ key: "sentence_date_last_days", values: { field: "createdAt", days: 7 } }],
  ],
  [
    { field: "createdAt", op: "during", period: { laterThanDays: 7 } },
    [{ key: "sentence_date_later_than_days", values: { field: "createdAt", days: 7 } }],
  ],
  [
    { field: "createdAt", op: "during", period: { calendar: "month" } },
    [{ key: "sentence_date_calendar", values: { field: "createdAt", unit: "month", offset: 0 } }],
  ],
  [
    { field: "birthday", op: "recurs", period: { nextDays: 30 } },
    [{ key: "sentence_yearly_next_days", values: { field: "birthday", days: 30 } }],
  ],
  [
    { field: "interactions", op: "did", times: 3, kinds: ["call"], direction: "out", outcomes: ["answered"], days: 30 },
    [
      { key: "sentence_did", values: { times: 3, kinds: ["call"] } },
      { key: "sentence_direction_out" },
      { key: "sentence_outcomes", values: { outcomes: ["answered"] } },
      { key: "sentence_happened_days", values: { days: 30 } },
    ],
  ],
  [
    { field: "interactions", op: "didNot" },
    [{ key: "sentence_did_not", values: { kinds: [] } }, { key: "sentence_happened_ever" }],
  ],
  [{ field: "tasks", op: "open" }, [{ key: "sentence_tasks_open" }]],
  [{ field: "tasks", op: "overdue" }, [{ key: "sentence_tasks_overdue" }]],
  [
    { field: "signals", op: "has", kinds: ["price-asked"], days: 5 },
    [
      { key: "sentence_signals_has", values: { kinds: ["price-asked"] } },
      { key: "sentence_happened_days", values: { days: 5 } },
    ],
  ],
  [
    { field: "signals", op: "hasNot" },
    [{ key: "sentence_signals_has_not", values: { kinds: [] } }, { key: "sentence_happened_ever" }],
  ],
  [{ field: "segment", op: "in", id: "a" }, [{ key: "sentence_segment_in", values: { segment: "a" } }]],
  [{ field: "segment", op: "notIn", id: "a" }, [{ key: "sentence_segment_not_in", values: { segment: "a" } }]],
]

it.each(CONDITIONS)("says %j", (condition, parts) => {
  expect(sentenceOf(condition)).toEqual(parts)
})

const [A, B, C] = ["a", "b", "c"].map((text): Filter => ({ field: "tags", op: "is", values: [text] })) as [
  Filter,
  Filter,
  Filter,
]
const read = (filter: Filter) =>
  sentenceOf(filter)
    .map(({ key, values }) => (values?.texts as string[] | undefined)?.join() ?? key.replace("sentence_", ""))
    .join(" ")

it("puts groups in groups in brackets, and no more than is needed", () => {
  expect(read({ all: [A, B] })).toBe("a and b")
  expect(read({ any: [{ all: [A, B] }, C] })).toBe("open a and b close or c")
  expect(read({ all: [{ any: [A] }, { not: { any: [B, C] } }] })).toBe("a and not open b or c close")
  expect(read({ not: { not: A } })).toBe("not not a")
  expect(read({ all: [] })).toBe("everybody")
})

it("goes as far as a half-made filter does, and says that something else is none", () => {
  expect(read({ all: [{ any: [] }, A, { not: { all: [] } }, { field: "tags", op: "is", values: [] }] })).toBe("a and ")
  expect(read({ field: "colour", op: "known" } as unknown as Filter)).toBe("faulty")
  expect(read({ field: "createdAt", op: "during" } as unknown as Filter)).toBe("faulty")
  let deep: Filter = A
  for (let i = 0; i < 100_000; i++) deep = { not: deep }
  expect(read(deep)).toBe("faulty")
})

it("is the same every time, with as many brackets opened as closed", () => {
  const { filter } = randomSegments(randomFrom(6), Date.UTC(2026, 10, 22))
  for (let i = 0; i < 300; i++) {
    const one = filter()
    const said = sentenceOf(one)
    expect(sentenceOf(JSON.parse(JSON.stringify(one)))).toEqual(said)
    let open = 0
    for (const { key } of said) {
      if (key === "sentence_open") open++
      if (key === "sentence_close") open--
      expect(open).toBeGreaterThanOrEqual(0)
    }
    expect(open).toBe(0)
  }
})
