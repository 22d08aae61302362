import { expect, it } from "vitest"
import { newId } from "~domain/ids"
import type { Filter } from "~domain/segment/filter"
import { nearestPersona, type Persona } from "~domain/segment/persona"
import { personaSchema, segmentSchema } from "~domain/segment/segment-schema"

import { aSubject } from "./subjects"

const now = Date.UTC(2026, 10, 22, 12)
const persona = (id: string, filter: Filter): Persona => ({
  id,
  name: id,
  kind: "live",
  filter,
  persona: { needs: [], objections: [] },
})
const TITLE: Filter = { field: "jobTitle", op: "contains", values: ["compras"] }
const SPAIN: Filter = { field: "addresses.country", op: "is", values: ["España"] }
const WROTE: Filter = { field: "interactions", op: "did", direction: "in", times: 1 }
const buyer = aSubject({ jobTitle: "Jefa de Compras", addresses: [{ country: "ESPAÑA" }] })

it("names the persona of which the greatest share is met, and what of it is and isn't", () => {
  const near = persona("near", { all: [TITLE, { all: [SPAIN, WROTE] }] })
  const far = persona("far", { all: [{ not: TITLE }, SPAIN] })
  expect(nearestPersona(buyer, [far, near], { now })).toEqual({
    persona: near,
    share: 2 / 3,
    met: [TITLE, SPAIN],
    unmet: [WROTE],
  })
})

it("counts any of several things as one", () => {
  const either = persona("either", { all: [{ any: [TITLE, WROTE] }, { not: SPAIN }] })
  expect(nearestPersona(buyer, [either], { now })).toMatchObject({ share: 1 / 2, met: [{ any: [TITLE, WROTE] }] })
})

it("settles a tie by the number of conditions, then by the id, in whatever order they come", () => {
  const personas = [persona("b", TITLE), persona("c", { all: [TITLE, SPAIN] }), persona("a", { all: [SPAIN, TITLE] })]
  for (const order of [personas, [...personas].reverse()])
    expect(nearestPersona(buyer, order, { now })?.persona.id).toBe("a")
})

it("is nobody where nothing is met, where nothing is asked, and where a filter can't be answered", () => {
  let deep: Filter = TITLE
  for (let i = 0; i < 100_000; i++) deep = { all: [deep] }
  const nobody = [
    persona("unlike", WROTE),
    persona("anybody", { all: [] }),
    persona("broken", { all: [TITLE, { any: [] }] }),
    persona("deep", deep),
  ]
  expect(nearestPersona(buyer, nobody, { now })).toBeUndefined()
  expect(nearestPersona(buyer, [], { now })).toBeUndefined()
})

it("is stored as it is, with its texts cleaned", () => {
  const stored = { needs: ["a price"], objections: [], channel: "call", tone: "brief" }
  expect(personaSchema.parse({ ...stored, tone: " brief " })).toEqual(stored)
  expect(personaSchema.safeParse({ ...stored, needs: [" "] }).success).toBe(false)
  expect(personaSchema.safeParse({ ...stored, picture: "javascript:alert(1)" }).success).toBe(false)
  const id = newId()
  const segment = { id, name: " The  buyer ", kind: "live", filter: TITLE }
  expect(segmentSchema.parse(segment)).toEqual({ ...segment, name: "The buyer" })
  expect(segmentSchema.safeParse({ ...segment, name: " " }).success).toBe(false)
  expect(segmentSchema.parse({ id, name: "Spain", kind: "live", filter: SPAIN })).toEqual({
    id,
    name: "Spain",
    kind: "live",
    filter: SPAIN,
  })
  expect(segmentSchema.safeParse({ id, name: "Spain", kind: "live", filter: { any: [] } }).success).toBe(false)
})
