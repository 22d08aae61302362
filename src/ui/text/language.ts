import browser from "webextension-polyfill"
import { LANGUAGES, type Language } from "~domain/languages"
import type { Settings } from "~domain/settings"

/** The interface's language: the one chosen, else the browser's, else English. */
export function languageOf(setting: Settings["language"], preferred = browserLanguages()): Language {
  if (setting !== "auto") return setting
  const spoken = preferred.map((tag) => tag.toLowerCase().split("-")[0])
  return LANGUAGES.find((language) => language === spoken[0]) ?? "en"
}

/** The tag dates and numbers are written by: the user's own regional variant where it fits the language, as es-MX. */
export function localeOf(language: Language, preferred = browserLanguages()): string {
  return preferred.find((tag) => tag.toLowerCase().split("-")[0] === language) ?? language
}

function browserLanguages(): string[] {
  return [browser.i18n?.getUILanguage?.(), ...(navigator.languages ?? [])].filter((tag): tag is string => Boolean(tag))
}
