import { IntlMessageFormat } from "intl-messageformat"

import type { Language } from "~domain/languages"

import { catalogues, type TextKey } from "./catalogues"

export type TextValues = Record<string, string | number | boolean | null | undefined>

const parsed = new Map<string, IntlMessageFormat>()

/** A sentence of the catalogue with its values filled in. Parsing is the costly part, so it is done once a sentence. */
export function renderText(language: Language, key: TextKey, values?: TextValues): string {
  const id = `${language} ${key}`
  let message = parsed.get(id)
  if (!message) {
    // Names and addresses stand in the values; markup is never read from either.
    message = new IntlMessageFormat(catalogues[language][key].message, language, undefined, { ignoreTag: true })
    parsed.set(id, message)
  }
  return String(message.format(values))
}
