import type { Found } from "../page/page-source"

/** What the fields that are on record with their place are called in schema.org. */
const PROPERTIES = {
  fullName: "name",
  jobTitle: "jobTitle",
  organization: "worksFor",
  emails: "email",
  phones: "telephone",
  urls: "url",
  birthday: "birthDate",
} as const

/**
 * What was read of somebody, each value with the place in what the page declares.
 * @param place made of the property's name: "json-ld Person.jobTitle"
 */
export function withPlaces(found: Found, place: (property: string) => string): Found {
  const places = new Map<string, string>()
  for (const [field, property] of Object.entries(PROPERTIES) as [keyof typeof PROPERTIES, string][])
    for (const value of [found[field] ?? []].flat()) if (!places.has(value)) places.set(value, place(property))
  return { ...found, places }
}
