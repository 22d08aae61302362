import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { ownWords } from "~domain/signals/body"
import { comparable, sentencesOf } from "~domain/signals/sentences"

describe("sentences", () => {
  it.each([
    ["Hi Nora, thanks. How much is it?", ["Hi Nora, thanks.", "How much is it?"]],
    [
      "Hola Dra. Ruiz, ¿qué tal? ¡Genial! Van 2.500 € aprox. por mes.",
      ["Hola Dra. Ruiz, ¿qué tal?", "¡Genial!", "Van 2.500 € aprox. por mes."],
    ],
    [
      "Write to ana@acme.es or see acme.es/a.html now... ok?!",
      ["Write to ana@acme.es or see acme.es/a.html now...", "ok?!"],
    ],
    ["We need:\n- price\n- terms\n2. Training", ["We need:", "- price", "- terms", "2. Training"]],
    ["hola. cuanto cuesta. gracias", ["hola.", "cuanto cuesta.", "gracias"]],
    ["«¿qué precio tiene?» preguntó ella. Fin", ["«¿qué precio tiene?» preguntó ella.", "Fin"]],
    [
      "One line that a mail program has broken at the width of it\nand goes on. Then",
      ["One line that a mail program has broken at the width of it\nand goes on.", "Then"],
    ],
    ["", []],
    ["?!. ...\n--", []],
  ])("are told apart in %j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it("stand in the text exactly as they are given, and none is too long to be read", () => {
    const piece = fc.constantFrom(
      "Hola ",
      "a. ",
      "¿q? ",
      "1.5",
      "\n",
      "- b\n",
      "…",
      "«x» ",
      "palabra",
      "😀",
      "́",
      "Sr. ",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (parts) => {
        const text = parts.join("")
        for (const sentence of sentencesOf(text)) {
          expect(text).toContain(sentence)
          expect(sentence.length).toBeLessThanOrEqual(600)
        }
      }),
    )
  })

  it("are compared without accents, capitals and the shortness of telephones", () => {
    expect(comparable("¿Q precio\ntiene x mes?")).toBe("¿que precio tiene por mes?")
    expect(comparable("what’s Ur price pls")).toBe("what's your price please")
  })
})

describe("a writer's own words", () => {
  it("end before the signature and the legal notice", () => {
    const words = ownWords("How much?\n\nBest regards,\nAna\nContracts\nThis message is confidential and meant for you")
    expect(words.trim()).toBe("How much?")
  })

  it("go on after thanks that stand above, and in a postscript", () => {
    expect(ownWords("Thanks!\nCould you also tell me how much it is per month?")).toContain("per month")
    const words = ownWords("Hola\n\nUn saludo,\nAna\nDirectora\nP.D. ¿Y el precio?")
    expect(words).toContain("¿Y el precio?")
    expect(words).not.toContain("Directora")
  })

  it("don't hold lines that quote", () => {
    expect(ownWords("Yes\n> what is your budget?").trim()).toBe("Yes")
  })
})
