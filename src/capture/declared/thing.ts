/** A node of structured data, whichever syntax it was written in. */
export type Thing = { types: string[]; id?: string; properties: Map<string, ThingValue[]> }

export type ThingValue = string | Thing

export function newThing(types: string[], id?: string): Thing {
  return { types: types.map(localName), id, properties: new Map() }
}

export function addValue(thing: Thing, name: string, value: ThingValue): void {
  const property = localName(name)
  const values = thing.properties.get(property)
  if (values) values.push(value)
  else thing.properties.set(property, [value])
}

/** "https://schema.org/Person" and "schema:Person" are both "Person". */
export function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("#"), name.lastIndexOf(":")) + 1)
}

export function valuesOf(thing: Thing, ...names: string[]): ThingValue[] {
  return names.flatMap((name) => thing.properties.get(name) ?? [])
}

/** The first value as text: a string, or the name of a thing. */
export function textOf(thing: Thing, ...names: string[]): string | undefined {
  return textsOf(thing, ...names)[0]
}

export function textsOf(thing: Thing, ...names: string[]): string[] {
  return valuesOf(thing, ...names).flatMap((value) => {
    const text = typeof value === "string" ? value : (textOfThing(value) ?? "")
    const line = text.slice(0, 5_000).replace(/\s+/g, " ").trim()
    return line ? [line] : []
  })
}

function textOfThing(thing: Thing): string | undefined {
  const named = thing.properties.get("name")?.[0] ?? thing.properties.get("legalName")?.[0]
  return typeof named === "string" ? named : undefined
}
