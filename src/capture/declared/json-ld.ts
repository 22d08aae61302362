import { attribute, elementsNamed, rawText } from "../page/dom"
import type { PageSource } from "../page/page-source"
import { contactsOf } from "./schema-org"
import { addValue, localName, newThing, type Thing, type ThingValue } from "./thing"

const MOST_BLOCK = 1_000_000
const MOST_THINGS = 20_000

/** People and organisations in JSON-LD, https://www.w3.org/TR/json-ld11/, in the terms of https://schema.org. */
export const jsonLd: PageSource = {
  kind: "json-ld",
  confidence: 0.95,
  appliesTo: ({ document }) => blocksOf(document).length > 0,
  read: (page) => contactsOf(thingsOf(blocksOf(page.document).map(rawText)), page, "json-ld"),
}

function blocksOf(document: Document): Element[] {
  return elementsNamed(document, "script").filter((script) => TYPE.test(attribute(script, "type") ?? ""))
}

const TYPE = /^application\/ld\+json$/i

type Json = Record<string, unknown>

function thingsOf(blocks: string[]): Thing[] {
  const things: Thing[] = []
  const byId = new Map<string, Thing>()
  const made = new Map<Json, Thing>()
  const pending: Json[] = []

  const thingFor = (json: Json): Thing => {
    const id = typeof json["@id"] === "string" ? json["@id"] : undefined
    const known = made.get(json) ?? (id ? byId.get(id) : undefined)
    const thing = known ?? newThing(strings(json["@type"]), id)
    // The same node may be named in one place and described in another.
    if (known && !made.has(json)) known.types.push(...strings(json["@type"]).map(localName))
    if (!known) things.push(thing)
    if (id && !known) byId.set(id, thing)
    if (!made.has(json)) pending.push(json)
    made.set(json, thing)
    return thing
  }

  for (const block of blocks) {
    if (block.length > MOST_BLOCK || isTooDeep(block)) continue
    for (const root of roots(parse(block))) thingFor(root)
    // One after another, not one inside another: a page may nest as deep as it likes.
    for (let json = pending.shift(); json && things.length < MOST_THINGS; json = pending.shift())
      describe(json, thingFor)
  }
  return things
}

function describe(json: Json, thingFor: (json: Json) => Thing): void {
  const thing = thingFor(json)
  for (const [name, value] of Object.entries(json)) {
    if (name === "@graph") for (const inner of roots(value)) thingFor(inner)
    if (name.startsWith("@")) continue
    for (const one of list(value)) {
      const made = valueOfJson(one, thingFor)
      if (made !== undefined) addValue(thing, name, made)
    }
  }
}

function valueOfJson(value: unknown, thingFor: (json: Json) => Thing): ThingValue | undefined {
  if (typeof value === "string") return value
  if (typeof value === "number") return String(value)
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined
  const json = value as Json
  const literal = json["@value"]
  if (literal !== undefined) return typeof literal === "string" ? literal : undefined
  return thingFor(json)
}

function roots(value: unknown): Json[] {
  return list(value).filter((one): one is Json => typeof one === "object" && one !== null && !Array.isArray(one))
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) return [value]
  return value.slice(0, MOST_THINGS).flatMap((one) => (Array.isArray(one) ? one.slice(0, 100) : [one]))
}

function strings(value: unknown): string[] {
  return list(value).filter((one): one is string => typeof one === "string")
}

/** Whether more is nested than any page needs, over which browsers parse slowly: by its brackets, those in strings included. */
function isTooDeep(block: string): boolean {
  if (block.length < LEAST_FOR_DEEP) return false
  let depth = 0
  for (let at = 0; at < block.length && depth < MOST_DEEP; at++) {
    const code = block.charCodeAt(at)
    if (code === 123 || code === 91) depth++
    else if (code === 125 || code === 93) depth--
  }
  return depth >= MOST_DEEP
}

const LEAST_FOR_DEEP = 50_000
const MOST_DEEP = 5_000

/** JSON as pages write it: some wrap it in comments, leave a comma too many or put line breaks into strings. */
function parse(block: string): unknown {
  for (const text of [block, mended(block)]) {
    try {
      return JSON.parse(text)
    } catch {
      // The next attempt, or a block that stays unread: the others still count.
    }
  }
  return undefined
}

function mended(block: string): string {
  return block
    .replace(/^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)/, "")
    .replace(/(?:\/\/)?\s{0,99}(?:-->|\]\]>)\s*$/, "")
    .replace(/[\n\r\t]+/g, " ")
    .replace(/,(\s{0,99}[}\]])/g, "$1")
    .replace(/;\s*$/, "")
}
