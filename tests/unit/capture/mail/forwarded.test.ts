import { describe, expect, it } from "vitest"

import { captureEmail } from "~capture"
import { forwardedMail } from "~capture/mail/forwarded"

const SIGNED = "Hola, os paso precios.\n\nUn saludo,\nMarta Soler\nCompras\nHierros Soler, S.L.\nTel. 944 55 01 44"
const marta = { name: "Marta Soler", address: "marta@example.es" }

describe("forwardedMail", () => {
  it.each([
    [
      "Gmail",
      "---------- Forwarded message ---------\nFrom: Marta Soler <marta@example.es>\nDate: Fri, Nov 20, 2026 at 4:02 PM\nSubject: Precios\nTo: Luis <luis@example.com>\n",
    ],
    [
      "Gmail in Spanish",
      "---------- Forwarded message ---------\nDe: Marta Soler <marta@example.es>\nDate: vie, 20 nov 2026 a las 16:02\nSubject: Precios\nTo: Luis <luis@example.com>\n",
    ],
    [
      "Outlook in Spanish",
      "________________________________\nDe: Marta Soler <marta@example.es>\nEnviado: viernes, 20 de noviembre de 2026 16:02\nPara: Luis <luis@example.com>\nAsunto: Precios\n",
    ],
    [
      "Outlook in German",
      "Von: Marta Soler <marta@example.es>\nGesendet: Freitag, 20. November 2026 16:02\nAn: Luis <luis@example.com>\nBetreff: Precios\n",
    ],
    [
      "Outlook in Italian",
      "Da: Marta Soler <marta@example.es>\nInviato: venerdì 20 novembre 2026 16:02\nA: Luis\nOggetto: Precios\n",
    ],
    [
      "Outlook in Romanian",
      "De la: Marta Soler <marta@example.es>\nTrimis: vineri, 20 noiembrie 2026 16:02\nCătre: Luis\nSubiect: Precios\n",
    ],
    [
      "Apple",
      "Begin forwarded message:\n\nFrom: Marta Soler <marta@example.es>\nSubject: Precios\nDate: 20 November 2026 at 16:02:11 CET\nTo: Luis <luis@example.com>\n",
    ],
    [
      "Apple in French",
      "Début du message transféré :\n\nDe: Marta Soler <marta@example.es>\nObjet: Precios\nDate: 20 novembre 2026 à 16:02:11\nÀ: Luis <luis@example.com>\n",
    ],
    [
      "Thunderbird in German",
      "-------- Weitergeleitete Nachricht --------\nBetreff: Precios\nDatum: Fri, 20 Nov 2026 16:02:11 +0100\nVon: Marta Soler <marta@example.es>\nAn: luis@example.com\n",
    ],
    [
      "a program that marks every line",
      "-------- Mensaje reenviado --------\n> De: Marta Soler <marta@example.es>\n> Fecha: 20/11/2026 16:02\n> Asunto: Precios\n",
    ],
  ])("reads the header of %s", (_program, header) => {
    const found = forwardedMail(`¿Nos interesa?\n\nAna\n\n${header}\n${SIGNED}`, "Fwd: Precios")
    expect(found?.from).toEqual(marta)
    expect(found?.above).toBe("¿Nos interesa?\n\nAna")
    expect(found?.subject).toBe("Precios")
    expect(found?.text).toContain("Hierros Soler")
  })

  it("takes no reply for it", () => {
    const quoted =
      "Vale.\n\nDe: Marta Soler <marta@example.es>\nEnviado: viernes, 20 de noviembre de 2026\nPara: Ana\nAsunto: Precios\n\nHola"
    expect(forwardedMail(quoted, "RE: Precios")).toBeUndefined()
    expect(forwardedMail("I forwarded the offer to Luis.\nFrom: now on we wait.", "Offer")).toBeUndefined()
  })
})

describe("captureEmail", () => {
  const from = { name: "Ana Ruiz", address: "ana@example.com" }
  const header =
    "---------- Forwarded message ---------\nDe: Marta Soler <marta@example.es>\nFecha: vie, 20 nov 2026\nAsunto: Precios\n"

  it("gives the original sender of a forwarded mail as the second person, with their own signature", () => {
    const [sender, original, ...others] = captureEmail({
      from,
      to: [{ address: "luis@example.com" }],
      subject: "Fwd: Precios",
      text: `¿Nos interesa?\n\nAna\nMóvil 655 55 01 22\n\n${header}\n${SIGNED}`,
    })
    expect(sender).toMatchObject({ fullName: "Ana Ruiz", phones: ["655 55 01 22"] })
    expect(original).toMatchObject({
      fullName: "Marta Soler",
      emails: ["marta@example.es"],
      phones: ["+34944550144"],
      jobTitle: "Compras",
      organization: "Hierros Soler, S.L.",
      source: { kind: "forwarded-mail" },
    })
    expect(others).toMatchObject([{ emails: ["luis@example.com"] }])
  })

  it("gives the one who passed a mail on nothing of it, when they wrote nothing themselves", () => {
    const [sender] = captureEmail({ from, subject: "RV: Precios", text: `${header}\n${SIGNED}` })
    expect(sender).toMatchObject({ fullName: "Ana Ruiz", phones: [], emails: ["ana@example.com"] })
    expect(sender?.organization).toBeUndefined()
  })
})
