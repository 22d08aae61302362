import { describe, expect, it } from "vitest"

import { findAddresses } from "~capture/address/find-addresses"
import { linesOf } from "~capture/page/line"

const read = (text: string) => findAddresses(linesOf(text)).map(({ address }) => address)

describe("findAddresses", () => {
  it.each([
    ["Calle 93 # 11-28, Local 2\nBogotá D.C.", { streetAddress: "Calle 93 # 11-28, Local 2", locality: "Bogotá D.C." }],
    [
      "Av. Insurgentes Sur 1228, Piso 4\nCol. del Valle\nC.P. 03200, Ciudad de México",
      {
        streetAddress: "Av. Insurgentes Sur 1228, Piso 4, Col. del Valle",
        locality: "Ciudad de México",
        postalCode: "03200",
      },
    ],
    ["Jr. Lampa 480, Puno", { streetAddress: "Jr. Lampa 480", locality: "Puno" }],
    [
      "Șos. Ștefan cel Mare nr. 24, bl. 35A, sector 2, București, 020143",
      { streetAddress: "Șos. Ștefan cel Mare nr. 24, bl. 35A, sector 2", locality: "București", postalCode: "020143" },
    ],
    [
      "12, boulevard de l'Océan\nCS 30145\n17044 La Rochelle Cedex 1",
      { streetAddress: "12, boulevard de l'Océan, CS 30145", locality: "La Rochelle Cedex 1", postalCode: "17044" },
    ],
    [
      "Registered Office 12 George Lane South Woodford London E18 1BD",
      { streetAddress: "12 George Lane", locality: "South Woodford", region: "London", postalCode: "E18 1BD" },
    ],
    [
      "Via Garibaldi 12 - 40121 Bologna BO",
      { streetAddress: "Via Garibaldi 12", locality: "Bologna", region: "BO", postalCode: "40121" },
    ],
    [
      "Rua das Flores,\nNº 608, 1º Andar\n4745-330 Trofa",
      { streetAddress: "Rua das Flores, Nº 608, 1º Andar", locality: "Trofa", postalCode: "4745-330" },
    ],
  ])("reads %j", (text, address) => {
    expect(read(text)).toEqual([address])
  })

  it("reads no entry of a register as one", () => {
    expect(read("Registro Mercantil de Burgos, Tomo 12, Folio 88, Hoja BU-4471, Inscripción 1")).toEqual([])
  })
})
