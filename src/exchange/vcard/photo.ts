import { type Property, parameter } from "./property"

/** As many characters of a data: address as a contact holds. */
const LONGEST_PHOTO = 200_000

/** How the first bytes of a picture look in base64, and what it is then. */
const SIGNATURES: [start: string, type: string][] = [
  ["/9j/", "jpeg"],
  ["iVBORw0KGgo", "png"],
  ["R0lGOD", "gif"],
  ["UklGR", "webp"],
]

/** The address of a card's picture: its data, or where it lies, if a contact can hold it. */
export function photoOf(property: Property): string | undefined {
  const value = property.value.trim()
  if (/^https:\/\//i.test(value)) return withinLimit(value)
  const [, declared, data] = /^data:(?:image\/)?([\w.+-]{0,40})[^,]{0,100},([\s\S]*)$/i.exec(value) ?? []
  const base64 = (data ?? value).replace(/[^A-Za-z0-9+/=]/g, "")
  if (data === undefined && !property.isBase64 && !SIGNATURES.some(([start]) => value.startsWith(start)))
    return undefined
  const type = SIGNATURES.find(([start]) => base64.startsWith(start))?.[1] ?? typeNamed([declared, ...property.types])
  return type && base64.length > 20 ? withinLimit(`data:image/${type};base64,${base64}`) : undefined
}

/** What is told of a picture that is lost: its data say nothing to a person. */
export function describePhoto(property: Property): string {
  if (/^\w{1,10}:\/\//.test(property.value)) return property.value
  const type = parameter(property, "TYPE") ?? parameter(property, "MEDIATYPE") ?? ""
  return `${type} ${Math.ceil((property.value.length * 3) / 4 / 1024)} kB`.trim()
}

function typeNamed(names: (string | undefined)[]): string | undefined {
  for (const name of names) {
    const type = /(?:^|\/)(jpe?g|png|gif|webp)$/i.exec(name?.trim() ?? "")?.[1]?.toLowerCase()
    if (type) return type === "jpg" ? "jpeg" : type
  }
  return undefined
}

const withinLimit = (photo: string) => (photo.length <= LONGEST_PHOTO ? photo : undefined)
