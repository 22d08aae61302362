import { describe, expect, it } from "vitest"

import { birthDateIn } from "~capture/dates/birth-date"

const read = (text: string, language?: string, order?: "dmy" | "mdy") => birthDateIn(text, language, order)?.birthday

describe("birthDateIn", () => {
  it.each([
    "Fecha de nacimiento: 3 de marzo de 1980",
    "Nacida el 3/3/1980",
    "Nació en Bilbao el 3 de marzo de 1980.",
    "Born 3 March 1980",
    "Born 3 Mar. 1980",
    "born on March 3rd, 1980 in Leeds",
    "Date of birth 1980-03-03",
    "geboren am 3. März 1980 in Kassel",
    "Geburtsdatum: 03.03.1980",
    "Geboren op 3 maart 1980",
    "Née le 3 mars 1980",
    "Né(e) le 3 mars 1980 à Lyon",
    "Nato a Siena il 3 marzo 1980",
    "Data nașterii: 3 martie 1980",
    "Născută la 3 martie 1980",
    "Nascido em 3 de março de 1980",
  ])("reads %j", (text) => {
    expect(read(text)).toBe("1980-03-03")
  })

  it("goes by the words' language, else by the order the page has", () => {
    expect(read("Nacido el 3/4/1980", "en", "mdy")).toBe("1980-04-03")
    expect(read("Born 3/4/1980", "en", "dmy")).toBe("1980-04-03")
    expect(read("Born 3/4/1980", "en", "mdy")).toBe("1980-03-04")
    expect(read("Born 3/4/1980", "en")).toBeUndefined()
  })

  it.each([
    "Born in Leeds. Has taught since 3 March 1980",
    "Our shop was born on 3 March 2021",
    "born to be wild. On 3 March 1980",
    "nato nel 1980",
    "3 de marzo de 1980",
    "Fecha de nacimiento: 31 de febrero de 1980",
  ])("leaves %j", (text) => {
    expect(read(text)).toBeUndefined()
  })
})
