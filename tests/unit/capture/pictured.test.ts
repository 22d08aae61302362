// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { capturePage } from "~capture"

function read(body: string, language = "es") {
  const html = `<html lang="${language}"><head><title>Talleres Ferrer</title></head><body>${body}</body></html>`
  const document = new DOMParser().parseFromString(html, "text/html")
  return capturePage(document, "https://www.talleresferrer.example/contacto")
}

const emailsOf = (body: string) => read(body).flatMap(({ emails }) => emails)
const phonesOf = (body: string) => read(body).flatMap(({ phones }) => phones)
const whereOf = (body: string, value: string) =>
  read(body).flatMap(({ evidence = [] }) => evidence.find((one) => one.value === value) ?? [])[0]

describe("an address shown as a picture", () => {
  it.each([
    ['<p>E-mail: <img src="mail.png" alt="info@firma.example"></p>', "info@firma.example"],
    ['<p>Correo: <img src="correo.png" alt="ana (at) firma.example"></p>', "ana@firma.example"],
    ['<p>Escríbanos a<img src="m.gif" alt="luis [arroba] firma [punto] example">o llame</p>', "luis@firma.example"],
    ['<p>info<img src="at.gif" alt="@">firma.example</p>', "info@firma.example"],
    ['<p>ventas<img src="arroba.gif" alt="arroba">firma.example</p>', "ventas@firma.example"],
    ['<p>sales<img src="at.gif" alt="(at)">firma.example</p>', "sales@firma.example"],
    ['<p>info<img src="dominio.png" alt="@firma.example"></p>', "info@firma.example"],
    ['<p><img src="a.png" title="ana@firma.example"></p>', "ana@firma.example"],
    ['<p><svg role="img" aria-label="ana@firma.example"><path d="M0 0"/></svg></p>', "ana@firma.example"],
    ['<p><span role="img" aria-label="ana@firma.example" class="sprite"></span></p>', "ana@firma.example"],
    [
      '<p><picture><source srcset="a.webp"><img src="a.png" alt="ana@firma.example"></picture></p>',
      "ana@firma.example",
    ],
    ['<img src="m.png" usemap="#m"><map name="m"><area alt="ana@firma.example" href="/c"></map>', "ana@firma.example"],
  ])("is read from %s", (body, address) => {
    expect(emailsOf(body)).toEqual([address])
  })

  it("is a telephone as well, with its label", () => {
    expect(phonesOf('<p><img src="tel.png" alt="Teléfono: 944 12 34 56"></p>')).toEqual([
      expect.stringContaining("944123456"),
    ])
    expect(phonesOf('<p>Call us: <img src="phone.png" alt="+44 20 7946 0123"></p>')).toEqual(["+442079460123"])
  })

  it("belongs to whoever stands in its card", () => {
    const card = (name: string, title: string, alt: string) =>
      `<div class="card"><h3>${name}</h3><p>${title}</p><p><img src="x.png" alt="${alt}"></p></div>`
    const people = read(
      card("Ana Ruiz", "Directora comercial", "comercial1@firma.example") +
        card("Luis Vega", "Jefe de taller", "taller2@firma.example"),
    )
    expect(people.filter(({ fullName }) => fullName).map(({ fullName, emails }) => [fullName, ...emails])).toEqual([
      ["Ana Ruiz", "comercial1@firma.example"],
      ["Luis Vega", "taller2@firma.example"],
    ])
  })

  it("names its person where the picture does", () => {
    const [person] = read('<p><img src="x.png" alt="Ana Ruiz, ana.ruiz@firma.example"></p>')
    expect(person).toMatchObject({ fullName: "Ana Ruiz", emails: ["ana.ruiz@firma.example"] })
  })

  it("says where it stood by a path, which no browser marks", () => {
    expect(whereOf('<p>E-mail: <img src="m.png" alt="ana@firma.example"></p>', "ana@firma.example")).toMatchObject({
      text: "E-mail: ana@firma.example",
      where: "img alt",
    })
    expect(whereOf('<p><svg aria-label="ana@firma.example"></svg></p>', "ana@firma.example")?.where).toBe(
      "svg aria-label",
    )
    // What is written beside it is marked as ever.
    expect(
      whereOf('<p>luis@firma.example <img src="m.png" alt="ana@firma.example"></p>', "luis@firma.example")?.where,
    ).toBe(":~:text=luis%40firma.example")
  })
})

describe("pictures that are none", () => {
  it.each([
    '<p><img src="p.png" alt="bait@firma.example" style="display:none"></p>',
    '<p hidden><img src="p.png" alt="bait@firma.example"></p>',
    '<p><img src="p.png" alt="bait@firma.example" hidden></p>',
    '<p><img src="p.gif" alt="bait@firma.example" width="1" height="1"></p>',
    '<p><svg aria-label="bait@firma.example" style="display: none"></svg></p>',
    '<map name="m"><area alt="bait@firma.example" href="/c"></map>',
    '<p><img src="logo@2x.png" alt="logo@2x.png"></p>',
    '<p><img src="a.png" alt="@ana">firma.example</p>',
    '<p><img src="a.png" alt="" title=""></p>',
  ])("give no address: %s", (body) => {
    expect(emailsOf(`<h2>Contacto</h2>${body}`)).toEqual([])
  })

  it.each([
    "IMG_20230412_1234567.jpg",
    "60012345",
    "Camera 4548736133730, black",
    "Sala 3, 2023-04-12 (foto 94412345 de 200)",
  ])("give no telephone: %s", (alt) => {
    expect(phonesOf(`<p>Fotos <img src="x.png" alt="${alt}"></p>`)).toEqual([])
  })

  it("leave names in what describes a photograph alone", () => {
    expect(read('<p><img src="x.png" alt="Retrato de Ana Ruiz"></p><p>Nuestro equipo</p>', "es")).toEqual(
      read("<p></p><p>Nuestro equipo</p>", "es"),
    )
  })
})
