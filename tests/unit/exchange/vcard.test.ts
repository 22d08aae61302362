import { describe, expect, it } from "vitest"

import type { Contact } from "~domain/contact"
import { withLossesInNotes } from "~exchange/report"
import { formatVCards, parseVCards } from "~exchange/vcard"

const read = (...lines: string[]) => parseVCards(["BEGIN:VCARD", ...lines, "END:VCARD"].join("\r\n"))
const only = (...lines: string[]) => read(...lines).contacts[0] as Contact

describe("a vCard that isn't written as it should be", () => {
  it("may be folded wrongly", () => {
    expect(only("NOTE:one", "two: three", "TEL:1").notes).toBe("one\ntwo: three")
    expect(only("FN:Ana Ru", "\tiz").fullName).toBe("Ana Ruiz")
    expect(only("ADR;HOME:;;Calle Sol\\", "Portal 2;Lugo;;27001;").addresses[0]?.locality).toBe("Lugo")
    expect(only("PHOTO;ENCODING=BASE64:/9j/4AAQSkZJRgABAQ", "AAAQABAAD/2wBDAAMC", "FN:Ana").fullName).toBe("Ana")
  })

  it("may begin with a name of empty parts", () => {
    expect(only("N:;;;;", "N:Ruiz;Ana;;;").familyName).toBe("Ruiz")
  })

  it("may have a semicolon for a colon", () => {
    expect(only("FN:Ana", "BDAY;19531015T231000Z").birthday).toBe("1953-10-15")
  })

  it("may list addresses in one value", () => {
    expect(only("EMAIL:a@b.es, c@d.es").emails.map(({ value }) => value)).toEqual(["a@b.es", "c@d.es"])
    expect(only("EMAIL:Ana Ruiz <a@b.es>").emails).toEqual([{ value: "a@b.es" }])
  })

  it("may be indented", () => {
    const { contacts } = parseVCards("  BEGIN:VCARD\n  FN:Ana\n  NOTE:one\n    two\n  END:VCARD\n")
    expect(contacts[0]).toMatchObject({ fullName: "Ana", notes: "one two" })
  })

  it("may have text in base64", () => {
    expect(only("FN;ENCODING=b;CHARSET=UTF-8:QW5hIE11w7Fveg==").fullName).toBe("Ana Muñoz")
  })

  it("may keep categories apart by semicolons", () => {
    expect(only("FN:A", "CATEGORIES:One;Two\\; three").tags).toEqual(["One", "Two; three"])
  })

  it("may tell more of an address than it has room for, which is told", () => {
    const { contacts, losses } = read("ADR:;;5 Main St;Leeds;;LS1;UK;;Flat 2;;5;Main St;;;;;;", "FN:A")
    expect(contacts[0]?.addresses[0]).toEqual({
      streetAddress: "5 Main St",
      locality: "Leeds",
      postalCode: "LS1",
      country: "UK",
    })
    expect(losses.map(({ value }) => value)).toEqual(["Flat 2"])
  })

  it("may end its lines with two returns", () => {
    const { contacts } = parseVCards("BEGIN:VCARD\r\r\nFN:Ana\r\r\nTEL:1\r\r\nEND:VCARD\r\r\n")
    expect(contacts[0]).toMatchObject({ fullName: "Ana", phones: [{ value: "1" }] })
  })

  it("may break quoted-printable where a letter is half written", () => {
    const name = only("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=", "=A9 Mar=", " =C3=ADa", "TEL:1").fullName
    expect(name).toBe("José Mar ía")
  })

  it("may end a quoted-printable value with a soft break and no more", () => {
    expect(only("FN;QUOTED-PRINTABLE:Ana=", "TEL;CELL:600").phones).toEqual([{ value: "600", label: "cell" }])
  })

  it("may leave commas unescaped", () => {
    expect(only("NOTE:late, always, sorry").notes).toBe("late, always, sorry")
    expect(only("ADR:;;Calle Mayor, 5;Lugo;;;").addresses[0]?.streetAddress).toBe("Calle Mayor, 5")
    expect(only("ORG:Acme, Inc.;Sales").organization).toBe("Acme, Inc.")
  })

  it("may name a character set for a line of a file in another", () => {
    // The bytes of Shift_JIS for 山田, read as windows-1252.
    expect(only("N;CHARSET=SHIFT_JIS:ŽR“c;;;;").familyName).toBe("山田")
    expect(only("N;CHARSET=UTF-8:Muñoz;;;;").familyName).toBe("Muñoz")
  })
})

describe("a date", () => {
  it.each([
    ["BDAY:1984-02-29", "1984-02-29"],
    ["BDAY:19840229T000000Z", "1984-02-29"],
    ["BDAY;VALUE=date-and-or-time:--0229", "--02-29"],
    ["BDAY:--02-29", "--02-29"],
    ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29"],
    ["BDAY:1984-2-9", "1984-02-09"],
    ["BDAY:29.02.1984", "1984-02-29"],
    ["BDAY;VALUE=text:29 de febrero de 1984", "1984-02-29"],
    ["BDAY:1984", undefined],
    ["BDAY:---29", undefined],
    ["BDAY:1985-02-29", undefined],
    ["BDAY;VALUE=text:circa 1800", undefined],
  ])("%s is %s", (line, day) => {
    const { contacts, losses } = read("FN:Ana", line)
    expect(contacts[0]?.birthday).toBe(day)
    expect(losses.map(({ property }) => property)).toEqual(day ? [] : ["BDAY"])
  })

  it("beside a label in any language may be an anniversary", () => {
    for (const label of ["_$!<Anniversary>!$_", "Hochzeitstag", "Aniversario de bodas", "Anniversaire de mariage"])
      expect(only("FN:A", "item1.X-ABDATE:2012-06-23", `item1.X-ABLabel:${label}`).anniversary).toBe("2012-06-23")
  })
})

describe("values of a kind", () => {
  it("come with the preferred first", () => {
    const { phones, emails } = only("TEL;HOME:1", "TEL;CELL;PREF:2", "EMAIL;PREF=50:a@b.es", "EMAIL;PREF=1:c@d.es")
    expect(phones.map(({ value }) => value)).toEqual(["2", "1"])
    expect(emails.map(({ value }) => value)).toEqual(["c@d.es", "a@b.es"])
  })

  it("keep their own label before their type", () => {
    expect(only("item1.TEL;TYPE=CELL:1", "item1.X-ABLabel:Boat").phones).toEqual([{ value: "1", label: "Boat" }])
    expect(only('TEL;TYPE="WORK,FAX";TYPE=PREF:1').phones).toEqual([{ value: "1", label: "work fax" }])
  })

  it("are told where a contact has room for one", () => {
    const { contacts, losses } = read("TITLE:Engineer", "TITLE:Poet", "ROLE:Dreamer", "N:Ruiz;Ana;;;PhD")
    expect(contacts[0]?.jobTitle).toBe("Engineer")
    expect(losses.map(({ property, value, line }) => [property, value, line])).toEqual([
      ["TITLE", "Poet", 3],
      ["N (suffix)", "PhD", 5],
      ["ROLE", "Dreamer", 4],
    ])
  })

  it("without a place can be kept in the notes", () => {
    const { contacts, losses } = read("VERSION:3.0", "FN:Ana", "NICKNAME:Anita", "NOTE:Hello")
    expect(withLossesInNotes(contacts[0] as Contact, losses).notes).toBe("Hello\nNICKNAME: Anita")
  })

  it("of a photo that is too large are told by their size", () => {
    const { contacts, losses } = read("FN:Ana", `PHOTO;ENCODING=b;TYPE=JPEG:/9j/${"A".repeat(400_000)}`)
    expect(contacts[0]?.photo).toBeUndefined()
    expect(losses.map(({ value }) => value)).toEqual(["JPEG 293 kB"])
  })
})

describe("a written card", () => {
  const ana = only("FN:Ana", `NOTE:${"ñandú 漢字 😀 ".repeat(40)}`, "BDAY:--0229")

  it("can be of a contact that lacks what is empty", () => {
    const bare = { id: "7", fullName: "Ana", emails: [{ value: "a@b.es" }], phones: [] } as unknown as Contact
    expect(parseVCards(formatVCards([bare])).contacts[0]).toMatchObject({
      fullName: "Ana",
      emails: [{ value: "a@b.es" }],
    })
  })

  it("is folded at 75 octets, never within a letter", () => {
    const bytes = new TextEncoder()
    for (const line of formatVCards([ana]).split("\r\n")) {
      expect(bytes.encode(line).length).toBeLessThanOrEqual(75)
      expect(line).not.toContain("\uFFFD")
    }
  })

  it("has a name that is marked where it was put together", () => {
    expect(formatVCards([only("N:Ruiz;Ana")])).toContain("FN;DERIVED=TRUE:Ana Ruiz")
  })

  it("writes a day without a year as its version can", () => {
    expect(formatVCards([ana], "3.0")).toContain("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29")
    expect(formatVCards([ana], "4.0")).toContain("BDAY:--0229")
  })
})
