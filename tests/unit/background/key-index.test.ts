import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { KeyIndex } from "~background/imports/key-index"
import { isSameName, mayBeSame, NameList, nameWords } from "~background/imports/names"

describe("the index of keys", () => {
  it("knows each key with the first who had it, and no other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 300 }),
        fc.array(fc.string(), { maxLength: 50 }),
        (keys, others) => {
          const index = new KeyIndex()
          const owners = new Map<string, number>()
          for (const [at, key] of keys.entries()) {
            index.add(key, at)
            if (!owners.has(key)) owners.set(key, at)
          }
          for (const key of [...keys, ...others]) expect(index.ownerOf(key)).toBe(owners.get(key))
        },
      ),
    )
  })

  it("holds as many as a large base has", () => {
    const index = new KeyIndex()
    for (let i = 0; i < 200_000; i++) index.add(`e:p${i}@x.example`, i)
    for (let i = 0; i < 200_000; i += 997) expect(index.ownerOf(`e:p${i}@x.example`)).toBe(i)
    for (let i = 200_000; i < 250_000; i++) expect(index.has(`e:p${i}@x.example`)).toBe(false)
  })
})

describe("names", () => {
  const words = (fullName: string) => nameWords({ fullName })

  it("may be one person's where they share a word, or one isn't known", () => {
    expect(mayBeSame(words("Ana Ruiz"), words("RUIZ PEÑA, Ana María"))).toBe(true)
    expect(mayBeSame(words("Ana Ruiz"), words("Luis Gil"))).toBe(false)
    expect(mayBeSame(words(""), words("Luis Gil"))).toBe(true)
  })

  it("are the same in any order and letters", () => {
    expect(isSameName(words("Núñez, Íñigo"), words("inigo nunez"))).toBe(true)
    expect(isSameName(words("Ana Ruiz"), words("Ana Ruiz Peña"))).toBe(false)
    expect(isSameName(words(""), words(""))).toBe(false)
  })

  it("are kept by their numbers", () => {
    const list = new NameList()
    const names = Array.from({ length: 3_000 }, (_, i) => words(`Ana P${i} ${i % 2 ? "Sol" : ""}`))
    const numbers = names.map((name) => list.add(name))
    expect(numbers.map((number) => list.at(number))).toEqual(names)
  })
})
