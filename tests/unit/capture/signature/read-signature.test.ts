import { describe, expect, it } from "vitest"

import { readSignature } from "~capture/signature/read-signature"

const sender = { name: "Ana Ruiz", address: "ana.ruiz@casatigre.example" }
const read = (...lines: string[]) => readSignature(lines.join("\n"), "ES", sender)

describe("readSignature", () => {
  it("tells the kinds of telephones, their extensions, and leaves faxes out", () => {
    const found = read("Ana Ruiz", "Tel. 944 55 01 44 ext. 23 | Móvil: 655 55 01 22 | Fax 944 55 01 45")

    expect(found.phones).toEqual(["+34944550144", "+34655550122"])
    expect(found.phoneDetails?.get("+34944550144")).toEqual({ label: "work", extension: "23" })
    expect(found.phoneDetails?.get("+34655550122")).toEqual({ label: "cell" })
  })

  it.each([
    ["T. 944 55 01 44", "work"],
    ["Direct: 944 55 01 44", "work"],
    ["M 655 55 01 22", "cell"],
    ["Handy: 655 55 01 22", "cell"],
    ["Cel. 655 55 01 22", "cell"],
    ["655 55 01 22 (móvil)", "cell"],
    ["944 55 01 44 office", "work"],
    ["Casa: 944 55 01 44", "home"],
    ["944 55 01 44", undefined],
  ])("takes the label of %s", (line, label) => {
    const found = read("Ana Ruiz", line)
    expect(found.phones).toHaveLength(1)
    expect(found.phoneDetails?.get(found.phones?.[0] ?? "")?.label).toBe(label)
  })

  it.each([
    [["Ana Ruiz", "Directora comercial", "Hierros del Norte, S.A."], "Directora comercial", "Hierros del Norte, S.A."],
    [["Ana Ruiz | Compras | Hierros del Norte, S.L.U."], "Compras", "Hierros del Norte, S.L.U."],
    [["Ana Ruiz (ella) // Productora ejecutiva // Casa Tigre Films"], "Productora ejecutiva", "Casa Tigre Films"],
    [["Ana Ruiz", "Head of Sales, Casa Tigre"], "Head of Sales", "Casa Tigre"],
    [["Ana Ruiz", "Ingeniera Civil, MSc.", "Gerente Técnica", "Notaría Vega"], "Gerente Técnica", "Notaría Vega"],
    [["Ana Ruiz", "Ruiz, Vega y Asociados, S.C.", "Tel. 944 55 01 44"], undefined, "Ruiz, Vega y Asociados, S.C."],
    [["Ana Ruiz", "Estudios Marola", "Tel. 944 55 01 44"], undefined, "Estudios Marola"],
  ])("tells title and organisation in %j", (lines, jobTitle, organization) => {
    expect(read(...lines)).toMatchObject({ ...(jobTitle && { jobTitle }), organization })
    expect(read(...lines).jobTitle).toBe(jobTitle)
  })

  it("reads addresses of the web without their www, and no file for one", () => {
    const found = read("Ana Ruiz", "casatigre.example // linkedin.com/in/ana-ruiz", "logo.png", "Ruiz y Vega S.L.U")
    expect(found.urls).toEqual(["https://casatigre.example/", "https://linkedin.com/in/ana-ruiz"])
  })

  it("leaves legal notices, telephones' lines and pictures unread", () => {
    const found = read(
      "Ana Ruiz",
      "[cid:image001.png@01D9]",
      "Enviado desde mi iPhone",
      "",
      "Aviso legal: este mensaje es confidencial. Puede escribir a",
      "dpd@example.com o llamar al 944 55 01 99.",
    )
    expect(found).toMatchObject({ emails: [], phones: [], urls: [] })
  })

  it("guesses the region by another number or by the country of the address", () => {
    const read = (...lines: string[]) => readSignature(lines.join("\n"), undefined, sender).phones
    expect(read("T. +34 944 55 01 44", "M. 655 55 01 22")).toEqual(["+34944550144", "+34655550122"])
    expect(read("12 High Street, Leeds LS1 4DY", "T: 0113 496 0112")).toEqual(["+441134960112"])
    expect(read("Citas: 944 55 01 44")).toEqual(["944 55 01 44"])
  })

  it("says of every value in which line it stood, and where a page marks it", () => {
    const found = read("Ana Ruiz", "Directora comercial", "Móvil: 655 55 01 22")
    expect(found.texts?.get("+34655550122")).toBe("Móvil: 655 55 01 22")
    expect(found.places?.get("+34655550122")).toBe(":~:text=M%C3%B3vil%3A%20655%2055%2001%2022")
    expect(found.texts?.get("Directora comercial")).toBe("Directora comercial")
  })
})

describe("telephones of a signature", () => {
  it.each([
    ["Tel. y fax: 944 12 34 56", ["944 12 34 56"]],
    ["Tel. 944 123 456 · Móv. 600 123 456", ["944 123 456", "600 123 456"]],
    ["944 12 34 56 - 600 12 34 56", ["944 12 34 56", "600 12 34 56"]],
    ["M.600123456", ["600123456"]],
    ["Directo 944 12 34 56", ["944 12 34 56"]],
    ["Mobil: 0171 / 39 20 015", ["0171 / 39 20 015"]],
    ["Tel.: (011) 4555-0123 / 15-5555-0123", ["(011) 4555-0123", "15-5555-0123"]],
    ["Tel (0353) 461-2201 / 2202", ["(0353) 461-2201"]],
    ["Cel. 310 555 0123", ["310 555 0123"]],
    ["Tel. uff. 051 555 0123 - cell. 333 555 0123", ["051 555 0123", "333 555 0123"]],
    ["Telèfon 93 555 01 23 Mòbil 600 55 01 23", ["93 555 01 23", "600 55 01 23"]],
    ["Office (312) 555-0134 | Cell (312) 555-0135", ["+13125550134", "+13125550135"]],
    ["Fono (2) 2555 0123", ["(2) 2555 0123"]],
    ["Ana Ruiz - 600 12 34 56", ["600 12 34 56"]],
    ["Guardia 24 h: 600 12 34 56", ["600 12 34 56"]],
    ["91 555 01 23 www.example.com", ["91 555 01 23"]],
    ["R.C.S. Nantes : 123 456 789", []],
    ["Nº de colegiada: 123 456 789", []],
    ["Telefax 944 12 34 56", []],
  ])("of %j", (line, expected) => {
    expect(readSignature(`Ana Ruiz\n${line}`, undefined, { name: "Ana Ruiz" }).phones).toEqual(expected)
  })
})
