import type { Contact } from "~domain/contact"
import { findDuplicates } from "~domain/duplicates"

import { people, SIZES } from "./data"
import { median, print } from "./table"

const RUNS = 3

const rows: Record<string, string | number>[] = []
const times = new Map<number, number>()
for (const size of SIZES) {
  const contacts = withCopies(size)
  const ours: number[] = []
  const exact: number[] = []
  let found = 0
  let held = 0
  for (let run = 0; run < RUNS; run++) {
    exact.push(timeOf(() => groupExactly(contacts)))
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    ours.push(
      timeOf(() => {
        found = findDuplicates(contacts).length
      }),
    )
    held = Math.max(held, process.memoryUsage().rss - before)
  }
  times.set(size, median(ours))
  rows.push({
    contacts: size,
    "duplicates, ms": median(ours),
    "exact e-mail and phone, ms": median(exact),
    ratio: median(ours) / median(exact),
    "pairs found": found,
    "memory grown, MB": held / 2 ** 20,
  })
}
print(
  "The whole base searched for duplicates, against grouping by exact e-mail and phone (goal: at most 15 at 100,000)",
  rows,
)
print("Growth of the time from 10,000 to 100,000 contacts, as an exponent (goal: at most 1.15)", [
  { exponent: Math.log10((times.get(100_000) ?? Number.NaN) / (times.get(10_000) ?? Number.NaN)) },
])

/** A tenth of the contacts are there once more, with another address, a letter wrong, or without their number. */
function withCopies(size: number): Contact[] {
  const originals = [...people(Math.round(size / 1.1))]
  const copies = originals.slice(0, size - originals.length).map((contact, at): Contact => {
    const { fullName = "" } = contact
    const middle = fullName.length >> 1
    return {
      ...contact,
      id: `copy-${contact.id}`,
      fullName: at % 3 === 0 ? fullName.slice(0, middle) + fullName.slice(middle + 1) : fullName,
      emails: at % 2 === 0 ? [{ value: `private${at}@mail.test` }] : contact.emails,
      phones: at % 2 === 1 ? [] : contact.phones,
    }
  })
  return [...originals, ...copies]
}

function groupExactly(contacts: Contact[]): number {
  const groups = new Map<string, string[]>()
  for (const { id, emails, phones } of contacts)
    for (const key of [...emails.map(({ value }) => value.toLowerCase()), ...phones.map(({ value }) => value)]) {
      const group = groups.get(key)
      if (group) group.push(id)
      else groups.set(key, [id])
    }
  return [...groups.values()].filter((group) => group.length > 1).length
}

function timeOf(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
