import { describe, expect, it } from "vitest"
import { captureEmail } from "~capture/index"

const organizationOf = (address: string, signature: string) =>
  captureEmail({ from: { name: "Lucía Ferrer", address }, text: `Nos vemos a las diez.\n\nSaludos,\n${signature}` })[0]
    ?.organization

describe("the organisation in a signature", () => {
  it.each([
    ["lucia@talleresferrer.example", "Lucía Ferrer\nGerente | Talleres Ferrer\nTel. 93 555 01 44", "Talleres Ferrer"],
    ["lucia@mail.cafesaromas.co.uk", "Lucía Ferrer\nCafés Aromas\nTel. 93 555 01 44", "Cafés Aromas"],
    ["lucia@vega.example", "Lucía Ferrer\nVega Interiores\nTel. 93 555 01 44", "Vega Interiores"],
  ])("is the one whose domain %s is at", (address, signature, organization) => {
    expect(organizationOf(address, signature)).toBe(organization)
  })

  it("is not the writer, whose own domain it is", () => {
    expect(organizationOf("hola@luciaferrer.example", "Lucía Ferrer\nTel. 93 555 01 44")).toBeUndefined()
  })

  it("is nothing that the domain doesn't say", () => {
    expect(organizationOf("lucia@correo.example", "Lucía Ferrer\nMañanas y tardes\nTel. 93 555 01 44")).toBeUndefined()
  })
})
