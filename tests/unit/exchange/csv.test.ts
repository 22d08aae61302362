import { describe, expect, it } from "vitest"
import type { Contact } from "~domain/contact"
import { COLUMN_FIELDS } from "~domain/exchange"
import {
  applyMapping,
  ContactsCsvReader,
  formatContactsCsv,
  guessMapping,
  parseContactsCsv,
  sampleCsv,
} from "~exchange/csv"

const fieldsOf = (headers: string, row?: string) =>
  guessMapping(headers.split(","), row ? [row.split(",")] : []).columns.map(({ field, label }) =>
    [field ?? "", label].filter(Boolean).join(" "),
  )
const first = (text: string) => parseContactsCsv(text).contacts[0] as Contact

describe("columns", () => {
  it.each([
    ["Nombre,Apellidos,Empresa,Puesto", "givenName,familyName,organization,jobTitle"],
    ["Nombre,Empresa", "fullName,organization"],
    ["Name,Vorname,Firma", "familyName,givenName,organization"],
    ["Nom,Prénom,Société", "familyName,givenName,organization"],
    ["Nume,Prenume,Companie", "familyName,givenName,organization"],
    ["Nome,Cognome,Cellulare", "givenName,familyName,phone cell"],
    ["Nome,Sobrenome,Aniversário", "givenName,familyName,birthday"],
    ["Nombre,Aniversario,Cumpleaños", "fullName,anniversary,birthday"],
    ["Nombre y apellidos,Correo electrónico,Tel. móvil", "fullName,email,phone cell"],
    ["firstName,last_name,emailAddress", "givenName,familyName,email"],
    ["Lead Name,Lead Owner,Lead Email", "fullName,,email"],
    ["Title,Job Title,Company", "honorificPrefix,jobTitle,organization"],
    ["Title,Account Name", "jobTitle,organization"],
    ["Address,City,Zip", "streetAddress,locality,postalCode"],
    ["Address,Company", "formatted,organization"],
    ["Código postal,Ciudad,País o región", "postalCode,locality,country"],
    ["Straße geschäftlich,PLZ privat,Land", "streetAddress work,postalCode home,country"],
    ["Customer Name,Email ID,Pin Code,Location", "fullName,email,postalCode,"],
    ["Business Name,Work Email,Date of Birth (DD/MM/YYYY)", "organization,email work,birthday"],
    ["WhatsApp,E-post,LinkedIn URL,Lifecycle Stage", "phone cell,email,url linkedin,stage"],
    ["Imię,Nazwisko,Naam,Förnamn", "givenName,familyName,fullName,givenName"],
    ["Straße,Hausnummer,PLZ,Ort", "streetAddress,streetAddress,postalCode,locality"],
    ["Contact owner,Email opt out,Record ID", ",,"],
    ["الاسم,الهاتف,البريد الإلكتروني,المدينة", "fullName,phone,email,locality"],
  ])("%s are %s", (headers, fields) => {
    expect(fieldsOf(headers).join(",")).toBe(fields)
  })

  it("that no header names are known by their values", () => {
    expect(fieldsOf(",,", "ana@example.com,+34 600 111 222,x")).toEqual(["email", "phone", ""])
    expect(fieldsOf("Contact,Adresse", "600 111 222,ana@example.com")).toEqual(["phone", "email"])
    expect(fieldsOf("Title", "Dr.")).toEqual(["honorificPrefix"])
  })

  it("of somebody else are not the contact's, whatever is in them", () => {
    expect(fieldsOf("Owner email,Assistant phone,Spouse", "a@b.es,600 111 222,Ana Ruiz")).toEqual(["", "", ""])
  })

  it("are data that a person can change", () => {
    const { headers, mapping, rows } = sampleCsv("Código,Referencia\nAna Ruiz,ana@example.com\n")
    expect(headers).toEqual(["Código", "Referencia"])
    const changed = {
      ...mapping,
      columns: [{ header: "Código", field: COLUMN_FIELDS[2] }, ...mapping.columns.slice(1)],
    }
    expect(applyMapping(rows, changed).contacts[0]).toMatchObject({ fullName: "Ana Ruiz" })
    const reader = new ContactsCsvReader(changed)
    reader.push("Código,Referencia\nAna Ruiz,ana@example.com\n")
    expect(reader.end().contacts[0]).toMatchObject({ fullName: "Ana Ruiz" })
  })

  it("without a field are told", () => {
    const { losses } = parseContactsCsv("Name,Shoe size\nAna,38\n")
    expect(losses.map(({ property, value, line }) => [property, value, line])).toEqual([["Shoe size", "38", 2]])
  })
})

describe("what spreadsheets write", () => {
  it("may have any separator, and lines before the header", () => {
    expect(first("Name;Email\nAna;a@b.es\n").emails[0]?.value).toBe("a@b.es")
    expect(first("Name\tEmail\nAna\ta@b.es\n").emails[0]?.value).toBe("a@b.es")
    expect(first("Name|Email\nAna|a@b.es\n").emails[0]?.value).toBe("a@b.es")
    expect(first("sep=|\nName|Email\nAna, Bea;C|a@b.es\n").fullName).toBe("Ana, Bea;C")
    expect(first("Notes:\nExported in May\n\nFirst Name,Last Name,Email\nAna,Ruiz,a@b.es\n").givenName).toBe("Ana")
  })

  it("may spoil numbers, which is told", () => {
    const { contacts, problems } = parseContactsCsv("Name,Phone\nAna,3.46E+10\nBea,3.4600111222E+10\n")
    expect(contacts.map(({ phones }) => phones)).toEqual([[], [{ value: "34600111222" }]])
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["number-rounded", 2]])
    expect(problems[0]?.message).toContain("3.46E+10")
  })

  it("may have dates in any order, which the file itself shows or which is told", () => {
    const days = (text: string) => parseContactsCsv(text).contacts.map(({ birthday }) => birthday)
    expect(days("Name,Birthday\nAna,3/4/1990\nBea,25/12/1980\n")).toEqual(["1990-04-03", "1980-12-25"])
    expect(days("Name,Birthday\nAna,3/4/1990\nBea,12/25/1980\n")).toEqual(["1990-03-04", "1980-12-25"])
    expect(days("Vorname,Geburtstag\nAna,3.4.1990\n")).toEqual(["1990-04-03"])
    const { problems } = parseContactsCsv("Name,Birthday\nAna,3/4/1990\n")
    expect(problems.map(({ code }) => code)).toEqual(["date-order-guessed"])
  })

  it("may have several values in a cell", () => {
    const { emails, phones } = first("Name,Email,Phone\nAna,a@b.es ::: c@d.es,600 111 222; 600 333 444\n")
    expect(emails.map(({ value }) => value)).toEqual(["a@b.es", "c@d.es"])
    expect(phones.map(({ value }) => value)).toEqual(["600 111 222", "600 333 444"])
  })

  it("may have several in one with a word or a stroke between", () => {
    const { emails, phones } = first("Name,Email,Phone\nAna,a@b.es and c@d.es,600 111 222 / 600 333 444\n")
    expect(emails.map(({ value }) => value)).toEqual(["a@b.es", "c@d.es"])
    expect(phones.map(({ value }) => value)).toEqual(["600 111 222", "600 333 444"])
    expect(first("Name,Phone\nAna,030/1234567 / 0171/7654321\n").phones).toHaveLength(2)
    expect(first("Name,Phone\nAna,0987 /6543\n").phones).toEqual([{ value: "0987 /6543" }])
  })

  it("may have a stage in another program's words", () => {
    const { contacts } = parseContactsCsv(
      "Name,Lifecycle Stage\nAna,Marketing Qualified Lead\nBea,salesqualifiedlead\nEva,lead\n",
    )
    expect(contacts.map(({ stage }) => stage)).toEqual(["marketing-qualified", "sales-qualified", "lead"])
  })

  it("may have labels with commas, as Google does", () => {
    expect(first('Name,Labels\nAna,"* myContacts ::: Friends, old"\n').tags).toEqual(["Friends, old"])
  })

  it("may have what forms and statistics add to a number", () => {
    const { contacts } = parseContactsCsv("Name,Phone\nAna,p:+34600111222\nBea,600111222.0\n")
    expect(contacts.map(({ phones }) => phones[0]?.value)).toEqual(["+34600111222", "600111222"])
  })

  it("may have a street and its number apart", () => {
    const { addresses } = first("Name,Straße,Hausnummer,PLZ\nAna,Hauptstraße,5,70173\n")
    expect(addresses).toEqual([{ streetAddress: "Hauptstraße 5", postalCode: "70173" }])
  })

  it("may have no header at all", () => {
    expect(parseContactsCsv("Ana Ruiz,ana@example.com\nBea Soto,bea@example.com\n").contacts).toHaveLength(2)
  })
})

describe("a full name alone", () => {
  it.each([
    ["Ana Ruiz", "Ana", "Ruiz"],
    ['"Ruiz, Ana"', "Ana", "Ruiz"],
    ["Ludwig van Beethoven", "Ludwig", "van Beethoven"],
    ["Juan Carlos García Pons", undefined, undefined],
    ["Talleres Ocaña S.L.", undefined, undefined],
    ["Ana", undefined, undefined],
  ])("%s is %s and %s", (name, givenName, familyName) => {
    const contact = first(`Name,Email\n${name},a@b.es\n`)
    expect([contact.givenName, contact.familyName]).toEqual([givenName, familyName])
  })
})

describe("a written table", () => {
  const ana = first('Name,Email,Phone,Notes,Company\nAna Ruiz,a@b.es,+34 600 111 222,"=1+1","@cme"\n')

  it("holds nothing that a spreadsheet would run", () => {
    for (const layout of ["full", "google", "outlook"] as const) {
      const text = formatContactsCsv([ana], layout)
      expect(text).toContain("'=1+1")
      expect(text).toContain("'@cme")
      expect(text).toContain(",+34 600 111 222")
    }
  })

  it.each(["google", "outlook"] as const)("in the layout of %s is read as the same", (layout) => {
    const { emails, phones, notes, organization, givenName, familyName } = first(formatContactsCsv([ana], layout))
    expect({ emails, notes, organization, givenName, familyName }).toEqual({
      emails: ana.emails,
      notes: "=1+1",
      organization: "@cme",
      givenName: "Ana",
      familyName: "Ruiz",
    })
    expect(phones[0]?.value).toBe("+34 600 111 222")
  })
})
