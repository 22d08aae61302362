import type { Language } from "~domain/languages"

import en from "../../../locales/en/messages.json"
import es from "../../../locales/es/messages.json"

export type TextKey = keyof typeof en
type Catalogue = Record<TextKey, { message: string }>

/** The same files the browser reads for the manifest. A language that lacks a key does not compile. */
export const catalogues: Record<Language, Catalogue> = { en, es }
