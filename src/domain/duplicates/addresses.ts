import type { Address } from "../contact"
import { words } from "../text/fold"

/** A street as it is compared: the numbers in it and the words of its name, without what only says that it is a street. */
export type StreetWords = { numbers: string[]; names: string[] }

const KINDS = new Set(
  "street st str avenue ave av road rd boulevard blvd bl bd drive dr lane ln court ct place pl square sq terrace ter crescent cres close way circuit cct highway hwy parkway pkwy grove gr calle c cl avda avenida plaza pza paseo carrer carretera ctra camino rue allee chemin impasse quai strasse weg platz gasse via viale piazza corso vicolo largo strada calea bulevardul soseaua rua travessa n no num numero s e w nr o unit apt apartment suite ste flat floor fl piso planta puerta pta office oficina box".split(
    " ",
  ),
)
const DIRECTIONS: Record<string, string> = {
  north: "n",
  south: "s",
  east: "e",
  west: "w",
  northeast: "ne",
  northwest: "nw",
  southeast: "se",
  southwest: "sw",
}

export function streetWords(address: Address): StreetWords {
  const text = address.streetAddress ?? address.formatted
  const numbers: string[] = []
  const names: string[] = []
  if (text)
    for (const word of words(text)) {
      const first = word.charCodeAt(0)
      if (first >= 48 && first <= 57) /^\d+(st|nd|rd|th)$/.test(word) ? names.push(word) : numbers.push(word)
      else if (!KINDS.has(word) && DIRECTIONS[word] === undefined) names.push(trimmedKind(word))
    }
  return { numbers, names }
}

/** "Hauptstr" and "Hauptstraße" are one street. */
const trimmedKind = (word: string): string =>
  word.length > 6 ? word.replace(/(strasse|str|gasse|weg|platz)$/, "") || word : word

export const placeWord = (text: string | undefined): string => (text ? words(text).join("") : "")
