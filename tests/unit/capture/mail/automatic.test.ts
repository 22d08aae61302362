import { describe, expect, it } from "vitest"

import { mailNature } from "~capture/mail/automatic"

const nature = (address: string, subject: string, text: string) => mailNature({ from: { address }, subject, text })

describe("mailNature", () => {
  it.each([
    ["no-reply@example.com", "Your receipt", "Thank you."],
    ["no.responder@example.es", "Su recibo", "Gracias."],
    ["nicht-antworten@example.de", "Ihre Rechnung", "Danke."],
    ["ne-pas-repondre@example.fr", "Votre reçu", "Merci."],
    ["non-rispondere@example.it", "La sua ricevuta", "Grazie."],
    ["nu-raspunde@example.ro", "Chitanța", "Mulțumim."],
    ["billing-noreply@example.com", "Invoice", "Thank you."],
    ["notifications@example.com", "New comment", "Somebody wrote."],
  ])("knows %s for nobody", (address, subject, text) => {
    expect(nature(address, subject, text)).toBe("no-reply")
  })

  it.each([
    ["English", "You received this email because you signed up. Unsubscribe"],
    ["Spanish", "Recibes este correo porque te suscribiste. Para darte de baja, pulsa aquí."],
    ["German", "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. Newsletter abbestellen"],
    ["French", "Vous recevez ce message car vous êtes inscrit. Se désabonner"],
    ["Italian", "Ricevi questa email perché sei iscritto. Annulla l'iscrizione"],
    ["Romanian", "Primiți acest mesaj pentru că v-ați înscris. Dezabonare"],
  ])("knows a newsletter in %s", (_language, foot) => {
    expect(nature("ana@example.com", "News", `What is new.\n\n${foot}`)).toBe("newsletter")
  })

  it.each([
    ["English", "##- Please type your reply above this line -##"],
    ["Spanish", "##- Escriba su respuesta por encima de esta línea -##"],
    ["German", "Bitte antworten Sie oberhalb dieser Linie"],
    ["French", "Répondre au-dessus de cette ligne"],
    ["Italian", "Scrivi la tua risposta sopra questa riga"],
    ["Romanian", "Răspundeți deasupra acestei linii"],
  ])("knows a ticket in %s", (_language, mark) => {
    expect(nature("support@example.com", "Re: Printer", `${mark}\n\nHello Luis`)).toBe("ticket")
  })

  it("knows a ticket by its number from a desk", () => {
    expect(nature("soporte@example.es", "[Ticket #48213] Impresora", "Hola")).toBe("ticket")
    expect(nature("ana@example.es", "[Ticket #48213] Impresora", "Hola")).toBe("person")
  })

  it.each([
    ["Undelivered Mail Returned to Sender", "status: 5.1.1"],
    ["Unzustellbar: Angebot", "550 5.1.1 unknown user"],
    ["No se puede entregar: Oferta", "550 5.1.10 RESOLVER"],
    ["Échec de remise : Devis", "550 5.4.1 refused"],
    ["Mancata consegna: Offerta", "550 5.1.1 unknown"],
    ["Mesaj nelivrat: Ofertă", "550 5.1.1 unknown"],
  ])("knows a bounce: %s", (subject, text) => {
    expect(nature("postmaster@example.com", subject, text)).toBe("bounce")
    expect(nature("ana@example.com", `Fwd: ${subject}`, text)).toBe("person")
  })

  it.each([
    "Automatic reply: Offer",
    "Out of Office: Offer",
    "Respuesta automática: Oferta",
    "Automatische Antwort: Angebot",
    "Réponse automatique : Devis",
    "Risposta automatica: Offerta",
    "Răspuns automat: Ofertă",
  ])("knows who is away: %s", (subject) => {
    expect(nature("ana@example.com", subject, "I am back on Monday.")).toBe("out-of-office")
  })

  it.each([
    ["Invitation: Demo @ Fri", "When: Friday, Nov 20\nWhere: Room 2\nOrganizer: Ana <ana@example.com>"],
    ["Einladung: Demo", "Wann: Freitag\nWo: Raum 2\nOrganisator: Ana <ana@example.com>"],
    ["Invitación: Demo", "Cuándo: viernes\nDónde: Sala 2\nOrganizador: Ana <ana@example.com>"],
    ["Demo", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nORGANIZER:mailto:ana@example.com\nEND:VEVENT"],
  ])("knows an invitation: %s", (subject, text) => {
    expect(nature("ana@example.com", subject, text)).toBe("invitation")
  })

  it.each([
    ["ana@example.com", "Out of office party on Friday", "Who brings the cake?"],
    ["ana@example.com", "Re: Newsletter", "Can you unsubscribe Luis, please? He asked me twice."],
    ["ana@example.es", "Baja", "Quiero darme de baja de la tarifa, por favor."],
    ["ana@example.com", "Offer [2026]", "Attached."],
    ["ana@example.com", "Undelivered parcel", "The parcel never came."],
    ["reply@example.com", "Hello", "It is me."],
    ["noelia.reply@example.com", "Hello", "It is me."],
    [
      "ana@example.com",
      "Re: Oferta",
      "Vale.\n\nOn 3 May 2026, News <news@example.com> wrote:\n> You received this email because\n> Unsubscribe",
    ],
    ["ana@example.com", "Invitation", "Would you like to come on Friday? When: at six."],
    ["info@example.com", "Presupuesto", "Adjunto el presupuesto.\n\nUn saludo,\nAna"],
    ["ana@example.com", "Sales", "If you'd rather not hear from me, just say unsubscribe."],
  ])("never takes a person's mail for automatic: %s, %s", (address, subject, text) => {
    expect(nature(address, subject, text)).toBe("person")
  })
})
