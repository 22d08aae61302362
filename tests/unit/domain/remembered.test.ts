import { expect, test } from "vitest"

import { remembered } from "~domain/text/remembered"

test("the same text is answered once, whatever the answer", () => {
  const asked: string[] = []
  const isLong = remembered((text: string): boolean => {
    asked.push(text)
    return text.length > 3
  })
  expect(["Ana", "Marta", "Ana", "Marta"].map(isLong)).toEqual([false, true, false, true])
  expect(asked).toEqual(["Ana", "Marta"])
})

test("what was not asked for among the last thousands is forgotten, what was stays", () => {
  let answers = 0
  const lengthOf = remembered((text: string): number => {
    answers++
    return text.length
  })
  for (let i = 0; i < 20_000; i++) {
    lengthOf("always")
    lengthOf(`once ${i}`)
  }
  expect(answers, "asked for all the time, it was kept").toBe(20_001)
  lengthOf("once 0")
  expect(answers).toBe(20_002)
})

test("a long text is answered anew", () => {
  let answers = 0
  const lengthOf = remembered((text: string): number => {
    answers++
    return text.length
  })
  const text = "x".repeat(10_000)
  expect([lengthOf(text), lengthOf(text)]).toEqual([10_000, 10_000])
  expect(answers).toBe(2)
})
