import { describe, expect, it } from "vitest"

import { captureEmail, captureText } from "~capture"
import { captureLink } from "~capture/link"

describe("captureText", () => {
  it("reads a pasted signature without a document", () => {
    const [contact] = captureText(
      "Ana Ruiz\nHead of Purchasing\nOlivar Foods S.L.\nTel. +34 600 123 456\nana.ruiz@example.com",
      "https://www.example.com/",
    )
    expect(contact).toMatchObject({
      fullName: "Ana Ruiz",
      jobTitle: "Head of Purchasing",
      organization: "Olivar Foods S.L.",
      phones: ["+34600123456"],
      emails: ["ana.ruiz@example.com"],
    })
  })

  it("makes several people of several addresses", () => {
    const people = captureText("ana@example.com, luis@example.com; tom@example.net", "https://www.example.com/")
    expect(people.map((one) => one.emails)).toEqual([["ana@example.com"], ["luis@example.com"], ["tom@example.net"]])
  })

  it("finds nobody in prose", () => {
    expect(captureText("We will be there from ten to six on 12/11/2026.", "https://www.example.com/")).toEqual([])
  })
})

describe("captureLink", () => {
  it.each([
    ["mailto:ana@example.com?subject=Hi", { emails: ["ana@example.com"] }],
    ["tel:+34-600-12-34-56", { phones: ["+34600123456"] }],
    ["MAILTO:Ana%20Ruiz%20%3Cana@example.com%3E", { emails: ["ana@example.com"] }],
  ])("reads %s", (href, expected) => {
    expect(captureLink(href, "https://www.example.com/")).toMatchObject([expected])
  })

  it.each(["javascript:alert(1)", "https://www.example.com/", "mailto:", "tel:x", ""])("makes nobody of %s", (href) => {
    expect(captureLink(href, "https://www.example.com/")).toEqual([])
  })
})

describe("captureEmail", () => {
  it("puts the sender first and leaves others' signatures in the history alone", () => {
    const [sender, recipient] = captureEmail({
      from: { name: "Ana Ruiz", address: "ana@example.com" },
      to: [{ name: "Rosa Rep", address: "rosa@example.com" }],
      text: "Yes.\n\nAna\n+34 600 123 456\n\nOn 3 May 2026, Rosa Rep wrote:\n> Rosa Rep\n> +34 600 999 999",
    })
    expect(sender).toMatchObject({ fullName: "Ana Ruiz", emails: ["ana@example.com"], phones: ["+34600123456"] })
    expect(recipient).toMatchObject({ fullName: "Rosa Rep", emails: ["rosa@example.com"], phones: [] })
  })

  it("goes by the address, whatever the name pretends", () => {
    const [sender] = captureEmail({ from: { name: "boss@bank.example", address: "evil@example.net" }, text: "" })
    expect(sender?.emails).toEqual(["evil@example.net"])
    expect(sender?.fullName).toBeUndefined()
  })

  it("reads a mail that has HTML alone", () => {
    const html = "<style>p{}</style><p>Hello</p><p>Best regards,<br>Ana Ruiz<br>Tel. +34 600 123 456</p>"
    const [sender] = captureEmail({ from: { name: "Ana Ruiz", address: "ana@example.com" }, text: "", html })
    expect(sender?.phones).toEqual(["+34600123456"])
  })
})
