import { describe, expect, it } from "vitest"

import { withoutQuotedHistory } from "~capture/mail/quoted-history"

describe("withoutQuotedHistory", () => {
  it.each([
    ["English", "On Fri, Nov 20, 2026 at 4:02 PM Rosa Rep <rosa@example.com> wrote:"],
    ["English on two lines", "On Fri, Nov 20, 2026 at 4:02 PM Rosa Rep <\nrosa@example.com> wrote:"],
    ["Spanish", "El vie, 20 nov 2026 a las 12:00, Rosa Rep (<rosa@example.com>) escribió:"],
    ["German", 'Am 20.11.2026 um 12:00 schrieb "Rosa Rep":'],
    ["French", "Le ven. 20 nov. 2026 à 12:00, Rosa Rep <rosa@example.com> a écrit :"],
    ["Italian", "Il giorno ven 20 nov 2026 alle ore 12:00 Rosa Rep ha scritto:"],
    ["Portuguese", "Em sex., 20 de nov. de 2026 às 12:00, Rosa Rep escreveu:"],
    ["Dutch", "Op vr 20 nov 2026 om 12:00 schreef Rosa Rep <rosa@example.com>:"],
    ["Polish", "pt., 20 lis 2026 o 12:00 Rosa Rep <rosa@example.com> napisał(a):"],
    ["Chinese", "Rosa Rep <rosa@example.com> 于2026年11月20日周五 12:00写道："],
  ])("cuts at %s", (_language, attribution) => {
    expect(withoutQuotedHistory(`Yes.\n\n${attribution}\n> old\n> older`)).toBe("Yes.")
  })

  it.each([
    [
      "a rule with words",
      "-----Mensaje original-----\nDe: Rosa\nEnviado el: viernes, 20 de noviembre de 2026\nPara: Ana",
    ],
    ["a copied header", "From: Rosa Rep <rosa@example.com>\nSent: Friday, November 20, 2026\nTo: Ana\nSubject: Offer"],
    [
      "a long rule and a header",
      "________________________________\nVon: Rosa Rep\nGesendet: Freitag, 20. November 2026",
    ],
  ])("cuts at %s", (_name, header) => {
    expect(withoutQuotedHistory(`Yes.\n\n${header}\n\nold`)).toBe("Yes.")
  })

  it("keeps what is written under a quotation", () => {
    expect(withoutQuotedHistory("On 3 May 2026, Rosa wrote:\n> When?\n\nOn Monday.")).toBe("\nOn Monday.")
  })

  it("gives a text that is all quotation back whole", () => {
    expect(withoutQuotedHistory("> only\n> old")).toBe("> only\n> old")
  })

  it("does not take a list of contact details for a header", () => {
    const text = "Our desk:\nTel: 0113 496 0000\nFax: 0113 496 0001\nE-mail: desk@example.com"
    expect(withoutQuotedHistory(text)).toBe(text)
  })
})
