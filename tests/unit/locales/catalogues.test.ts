import fs from "node:fs"
import path from "node:path"
import { IntlMessageFormat } from "intl-messageformat"
import { describe, expect, it } from "vitest"

import { LANGUAGES } from "~domain/languages"
import { catalogues, type TextKey } from "~ui/text/catalogues"
import { PROBLEM_TEXT } from "~ui/text/problem-text"

const root = path.resolve(import.meta.dirname, "../../..")
const keys = Object.keys(catalogues.en) as TextKey[]

describe.each(LANGUAGES)("the catalogue in %s", (language) => {
  const catalogue = catalogues[language]

  it("has the keys of the English one, and no others", () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort())
  })

  it("can be read, every sentence of it", () => {
    for (const key of keys) {
      expect(key).toMatch(/^[a-z0-9_]+$/)
      expect(catalogue[key].message.trim(), key).not.toBe("")
      expect(() => parse(catalogue[key].message), key).not.toThrow()
    }
  })

  it("asks for the same values as the English one", () => {
    for (const key of keys) {
      expect(valuesOf(catalogue[key].message), key).toEqual(valuesOf(catalogues.en[key].message))
    }
  })

  it("has every problem's sentence under its code", () => {
    for (const [code, key] of Object.entries(PROBLEM_TEXT)) {
      expect(key).toBe(`problem_${code.replaceAll("-", "_")}`)
      expect(catalogue[key].message.length, `${key} says what happened and what to do`).toBeGreaterThan(30)
    }
  })
})

it("has no key that nothing shows", () => {
  const code = sources("src").map((file) => fs.readFileSync(file, "utf8"))
  const manifest = fs.readFileSync(path.join(root, "plasmo.config.ts"), "utf8")
  const written = new Set(code.flatMap((text) => [...text.matchAll(/"([a-z0-9_]+)"/g)].map(([, word]) => word)))

  const unused = keys.filter((key) => !written.has(key) && !manifest.includes(`__MSG_${key}__`))
  expect(unused, "take these out of locales/*/messages.json").toEqual([])
})

it("leaves no visible word outside the catalogues", () => {
  const found = sources("src")
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) =>
      [...fs.readFileSync(file, "utf8").matchAll(/(?<!=)>\s*([A-Z][a-z]+[^<>{}()=;]*)<\//g)].map(
        ([, text]) => `${path.relative(root, file)}: ${text}`,
      ),
    )
  expect(found, "move the words to locales/*/messages.json").toEqual([])
})

const parse = (message: string) => new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst()

/** Kinds of the parser's elements that take no value: plain text, and the # of a plural. */
const NO_VALUE = [0, 7]

/** The names of the values a message takes. */
function valuesOf(message: string): string[] {
  const names = new Set<string>()
  const walk = (elements: ReturnType<typeof parse>) => {
    for (const element of elements) {
      if ("value" in element && !NO_VALUE.includes(element.type)) names.add(element.value)
      if ("options" in element) for (const option of Object.values(element.options)) walk(option.value)
    }
  }
  walk(parse(message))
  return [...names].sort()
}

function sources(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(root, folder, file))
}
