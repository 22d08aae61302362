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
    [
      "C. dels Teixidors, 8\n43500 Tortosa",
      { streetAddress: "C. dels Teixidors, 8", locality: "Tortosa", postalCode: "43500" },
    ],
    [
      "Av. Larco 345, Of. 301, Miraflores, Lima 15074",
      { streetAddress: "Av. Larco 345, Of. 301, Miraflores", locality: "Lima", postalCode: "15074" },
    ],
    [
      "Blvd. Díaz Ordaz 140, Monterrey, Nuevo León 64000",
      { streetAddress: "Blvd. Díaz Ordaz 140", locality: "Monterrey", region: "Nuevo León", postalCode: "64000" },
    ],
    [
      "Paseo del Río 2210, Monterrey, N.L., C.P. 64610",
      { streetAddress: "Paseo del Río 2210", locality: "Monterrey", region: "N.L.", postalCode: "64610" },
    ],
    [
      "Adresse Bahnhofstraße 12, 10115 Berlin",
      { streetAddress: "Bahnhofstraße 12", locality: "Berlin", postalCode: "10115" },
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
    [
      "Calle 100 No. 8A-49 Of. 502 Bogotá D.C.",
      { streetAddress: "Calle 100 No. 8A-49 Of. 502", locality: "Bogotá D.C." },
    ],
    [
      "Calle 60 No. 491 x 59 y 61\nCentro, C.P. 97000\nMérida, Yucatán",
      {
        streetAddress: "Calle 60 No. 491 x 59 y 61, Centro",
        locality: "Mérida",
        region: "Yucatán",
        postalCode: "97000",
      },
    ],
    [
      "Carretera Querétaro-San Luis km 12.5\nSanta Rosa Jáuregui\n76220 Querétaro, Qro.",
      {
        streetAddress: "Carretera Querétaro-San Luis km 12.5, Santa Rosa Jáuregui",
        locality: "Querétaro",
        region: "Qro",
        postalCode: "76220",
      },
    ],
    [
      "San Martín 850, 2° piso\nB1640 Martínez, Buenos Aires",
      { streetAddress: "San Martín 850, 2° piso", locality: "Martínez", region: "Buenos Aires", postalCode: "B1640" },
    ],
    ["Belgrano 456, (5500) Mendoza", { streetAddress: "Belgrano 456", locality: "Mendoza", postalCode: "5500" }],
    [
      "Huérfanos 835, piso 10, Santiago, Chile",
      { streetAddress: "Huérfanos 835, piso 10", locality: "Santiago", country: "Chile" },
    ],
    [
      "Mz. B Lt. 4, Urb. Los Jardines, Trujillo",
      { streetAddress: "Mz. B Lt. 4, Urb. Los Jardines", locality: "Trujillo" },
    ],
    [
      "Pol. Ind. La Vega, nave 7\n45600 Talavera de la Reina (Toledo)",
      {
        streetAddress: "Pol. Ind. La Vega, nave 7",
        locality: "Talavera de la Reina",
        region: "Toledo",
        postalCode: "45600",
      },
    ],
    [
      "A-5020 Salzburg, Getreidegasse 9",
      { streetAddress: "Getreidegasse 9", locality: "Salzburg", postalCode: "5020" },
    ],
    [
      "Calea Victoriei 120\n010094 București",
      { streetAddress: "Calea Victoriei 120", locality: "București", postalCode: "010094" },
    ],
    [
      "The Old Rectory, Church Lane, Thornbury, Bristol, BS35 1AA",
      {
        streetAddress: "The Old Rectory, Church Lane",
        locality: "Thornbury",
        region: "Bristol",
        postalCode: "BS35 1AA",
      },
    ],
  ])("reads %j", (text, address) => {
    expect(read(text)).toEqual([address])
  })

  it("reads no entry of a register as one", () => {
    expect(read("Registro Mercantil de Burgos, Tomo 12, Folio 88, Hoja BU-4471, Inscripción 1")).toEqual([])
  })
})
