/** The languages of the interface, each with a catalogue in `locales`. */
export const LANGUAGES = ["en", "es"] as const
export type Language = (typeof LANGUAGES)[number]
