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
    ["Romanian", "În vin., 20 nov. 2026 la 12:00, Rosa Rep <rosa@example.com> a scris:"],
    ["Swedish", "Den fre 20 nov. 2026 kl 12:00 skrev Rosa Rep <rosa@example.com>:"],
    ["Danish", "Den fre. 20. nov. 2026 kl. 12.00 skrev Rosa Rep <rosa@example.com>:"],
    ["Norwegian", "fre. 20. nov. 2026 kl. 12:00 skrev Rosa Rep <rosa@example.com>:"],
    ["Finnish", "pe 20. marrask. 2026 klo 12.00 Rosa Rep (rosa@example.com) kirjoitti:"],
    ["Czech", "pá 20. 11. 2026 v 12:00 odesílatel Rosa Rep <rosa@example.com> napsal:"],
    ["Hungarian", "Rosa Rep <rosa@example.com> ezt írta (időpont: 2026. nov. 20., P, 12:00):"],
    ["Russian", "пт, 20 нояб. 2026 г. в 12:00, Rosa Rep <rosa@example.com> пишет:"],
    ["Ukrainian", "пт, 20 лист. 2026 р. о 12:00 Rosa Rep <rosa@example.com> пише:"],
    ["Turkish", "Rosa Rep <rosa@example.com>, 20 Kas 2026 Cum, 12:00 tarihinde şunu yazdı:"],
    ["Japanese", "2026年11月20日(金) 12:00 Rosa Rep <rosa@example.com>:"],
    ["Catalan", "El dv., 20 de nov. 2026, 12:00, Rosa Rep <rosa@example.com> va escriure:"],
    ["Zoho", "---- El vie, 20 nov 2026 12:00:00 +0100 Rosa Rep <rosa@example.com> escribió ----"],
    [
      "Proton",
      "------- Original Message -------\nOn Friday, November 20th, 2026 at 12:00, Rosa Rep <rosa@example.com> wrote:",
    ],
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

  it.each([
    ["English", "From: Rosa Rep\nSent: Friday, November 20, 2026 12:00 PM\nTo: Ana\nSubject: Offer"],
    ["Spanish", "De: Rosa Rep\nEnviado el: viernes, 20 de noviembre de 2026 12:00\nPara: Ana\nAsunto: Oferta"],
    ["German", "Von: Rosa Rep\nGesendet: Freitag, 20. November 2026 12:00\nAn: Ana\nBetreff: Angebot"],
    ["French", "De : Rosa Rep\nEnvoyé : vendredi 20 novembre 2026 12:00\nÀ : Ana\nObjet : Devis"],
    ["Italian", "Da: Rosa Rep\nInviato: venerdì 20 novembre 2026 12:00\nA: Ana\nOggetto: Offerta"],
    ["Romanian", "De la: Rosa Rep\nTrimis: vineri, 20 noiembrie 2026 12:00\nCătre: Ana\nSubiect: Ofertă"],
    ["Portuguese", "De: Rosa Rep\nEnviada em: sexta-feira, 20 de novembro de 2026 12:00\nPara: Ana\nAssunto: Oferta"],
    ["Dutch", "Van: Rosa Rep\nVerzonden: vrijdag 20 november 2026 12:00\nAan: Ana\nOnderwerp: Offerte"],
    ["Polish", "Od: Rosa Rep\nWysłano: piątek, 20 listopada 2026 12:00\nDo: Ana\nTemat: Oferta"],
    ["Swedish", "Från: Rosa Rep\nSkickat: den 20 november 2026 12:00\nTill: Ana\nÄmne: Offert"],
    ["Danish", "Fra: Rosa Rep\nSendt: 20. november 2026 12:00\nTil: Ana\nEmne: Tilbud"],
    [
      "Finnish",
      "Lähettäjä: Rosa Rep\nLähetetty: perjantai 20. marraskuuta 2026 12.00\nVastaanottaja: Ana\nAihe: Tarjous",
    ],
    ["Czech", "Od: Rosa Rep\nOdesláno: pátek 20. listopadu 2026 12:00\nKomu: Ana\nPředmět: Nabídka"],
    ["Hungarian", "Feladó: Rosa Rep\nElküldve: 2026. november 20., péntek 12:00\nCímzett: Ana\nTárgy: Ajánlat"],
    ["Russian", "От: Rosa Rep\nОтправлено: 20 ноября 2026 г. 12:00\nКому: Ana\nТема: Цена"],
    ["Ukrainian", "Від: Rosa Rep\nНадіслано: 20 листопада 2026 р. 12:00\nКому: Ana\nТема: Ціна"],
    ["Turkish", "Kimden: Rosa Rep\nGönderildi: 20 Kasım 2026 Cuma 12:00\nKime: Ana\nKonu: Teklif"],
    ["Chinese", "发件人: Rosa Rep\n发送时间: 2026年11月20日 12:00\n收件人: Ana\n主题: 报价"],
    ["Japanese", "差出人: Rosa Rep\n送信日時: 2026年11月20日 12:00\n宛先: Ana\n件名: 見積"],
  ])("cuts at a copied header in %s", (_language, header) => {
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
