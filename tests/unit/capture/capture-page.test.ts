// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest"

import { capturePage, pageSources, readPage } from "~capture"

function page(body: string): Document {
  return new DOMParser().parseFromString(`<!DOCTYPE html><html lang="en"><body>${body}</body></html>`, "text/html")
}

const URL = "https://www.example.com/team"

afterEach(() => vi.restoreAllMocks())

describe("capturePage", () => {
  it("makes one contact of what several sources say of a person, each value with where it was read", () => {
    const contacts = capturePage(
      page(`<script type="application/ld+json">{"@type":"Person","name":"Ana Ruiz","email":"ana@example.com","jobTitle":"Buyer"}</script>
        <div class="h-card"><b class="p-name">Ana Ruiz</b> <a class="u-email" href="mailto:ana@example.com">mail</a> <span class="p-tel">+34 600 123 456</span></div>`),
      URL,
    )

    expect(contacts).toHaveLength(1)
    expect(contacts[0]).toMatchObject({
      fullName: "Ana Ruiz",
      jobTitle: "Buyer",
      emails: ["ana@example.com"],
      phones: ["+34600123456"],
      source: { kind: "json-ld", url: URL },
    })
    expect(contacts[0]?.evidence).toContainEqual({
      field: "phones",
      value: "+34600123456",
      kind: "h-card",
      text: "+34600123456",
      where: "h-card telephone",
      confidence: expect.closeTo(0.95, 1),
    })
  })

  it("keeps the colleagues of a staff list apart", () => {
    const card = (name: string, title: string, at: string) =>
      `<div><h3>${name}</h3><p>${title}</p><a href="mailto:${at}@example.com">${at}@example.com</a></div>`
    const contacts = capturePage(page(card("Ana Ruiz", "Buyer", "ana") + card("Luis Vega", "Engineer", "luis")), URL)

    expect(
      contacts.filter((one) => one.fullName).map(({ fullName, jobTitle, emails }) => ({ fullName, jobTitle, emails })),
    ).toEqual([
      { fullName: "Ana Ruiz", jobTitle: "Buyer", emails: ["ana@example.com"] },
      { fullName: "Luis Vega", jobTitle: "Engineer", emails: ["luis@example.com"] },
    ])
  })

  it("keeps two people who share a desk's address apart", () => {
    const people = ["Ana Ruiz", "Luis Vega"].map((name) => ({ "@type": "Person", name, email: "sales@example.com" }))
    const contacts = capturePage(page(`<script type="application/ld+json">${JSON.stringify(people)}</script>`), URL)
    expect(contacts.map((one) => one.fullName)).toEqual(["Ana Ruiz", "Luis Vega"])
  })

  it("believes the source in front where two disagree", () => {
    const [contact] = capturePage(
      page(`<script type="application/ld+json">{"@type":"Person","name":"Ana Ruiz","email":"ana@example.com","jobTitle":"Buyer"}</script>
        <div class="vcard"><span class="fn">Ana Ruiz</span><span class="title">Intern</span><span class="email">ana@example.com</span></div>`),
      URL,
    )
    expect(contact?.jobTitle).toBe("Buyer")
  })

  it("shows what the others saw when one source breaks, and tells which", () => {
    const broken = pageSources.find((source) => source.kind === "json-ld")
    if (!broken) throw new Error("json-ld is gone")
    vi.spyOn(broken, "appliesTo").mockImplementation(() => {
      throw new Error("redesigned")
    })
    const failures: string[] = []

    const contacts = capturePage(page(`<a href="mailto:ana@example.com">Ana Ruiz</a>`), URL, (kind) =>
      failures.push(kind),
    )

    expect(contacts[0]).toMatchObject({ fullName: "Ana Ruiz", emails: ["ana@example.com"] })
    expect(failures).toEqual(["json-ld"])
  })

  it("tells when a page has more than it can take", () => {
    const many = Array.from({ length: 300 }, (_, i) => `<p>person${i}@example.com</p>`).join("")
    expect(readPage(page(many), URL)).toMatchObject({ wasCut: true })
    expect(readPage(page("<p>ana@example.com</p>"), URL)).toMatchObject({ wasCut: false })
  })

  it("says nothing of a page without contacts", () => {
    expect(capturePage(page("<h1>Olive Oil Prices Rise</h1><p>By a tenth.</p>"), "https://news.example.com/1")).toEqual(
      [],
    )
  })
})
