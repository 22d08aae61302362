import { expect, it } from "vitest"

import { languageOf, localeOf } from "~ui/text/language"

it("speaks the language that was chosen, else the browser's, else English", () => {
  expect(languageOf("es", ["en-GB"])).toBe("es")
  expect(languageOf("auto", ["es-MX", "en"])).toBe("es")
  expect(languageOf("auto", ["fr-FR", "es"])).toBe("en")
  expect(languageOf("auto", [])).toBe("en")
})

it("writes dates by the user's own variant of the language", () => {
  expect(localeOf("es", ["en-GB", "es-MX"])).toBe("es-MX")
  expect(localeOf("en", ["es-MX"])).toBe("en")
})
