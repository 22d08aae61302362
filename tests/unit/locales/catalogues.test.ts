import fs from "node:fs"
import path from "node:path"
import { parse, TYPE } from "@formatjs/icu-messageformat-parser"
import { describe, expect, it } from "vitest"

import { LANGUAGES } from "~domain/settings"
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
      expect(() => parse(catalogue[key].message, { ignoreTag: true }), key).not.toThrow()
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

/** The names of the values a message takes. */
function valuesOf(message: string): string[] {
  const names = new Set<string>()
  const walk = (elements: ReturnType<typeof parse>) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      if (element.type === TYPE.tag) walk(element.children)
      else names.add(element.value)
      if ("options" in element) for (const option of Object.values(element.options)) walk(option.value)
    }
  }
  walk(parse(message, { ignoreTag: true }))
  return [...names].sort()
}

function sources(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(root, folder, file))
}
