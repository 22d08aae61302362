import { createContext, useContext } from "react"

import type { Language } from "~domain/languages"

import type { TextKey } from "./catalogues"
import { type Formats, formatsFor } from "./formats"
import { renderText, type TextValues } from "./render"

export type Text = (key: TextKey, values?: TextValues) => string

/** The words and the formats of one language. */
export type Speech = { language: Language; text: Text; formats: Formats }

export const speechIn = (language: Language, locale: string = language): Speech => ({
  language,
  text: (key, values) => renderText(language, key, values),
  formats: formatsFor(locale),
})

export const SpeechContext = createContext<Speech>(speechIn("en"))

/** The interface's words: `t("contact_saved", { name })`. */
export const useText = (): Text => useContext(SpeechContext).text

/** Dates, durations, numbers and lists as the user writes them. */
export const useFormats = (): Formats => useContext(SpeechContext).formats
