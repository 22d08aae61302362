import { describe, expect, it } from "vitest"

import { splitSignature } from "~capture"

const ana = { name: "Ana Ruiz", address: "ana@example.com" }
const signatureOf = (text: string, sender: { name?: string; address?: string } = ana) =>
  splitSignature(text, sender).signature

describe("splitSignature", () => {
  it.each([
    ["Spanish", "Un saludo,\nAna Ruiz\nDirectora comercial\nTel. 944 55 01 44"],
    ["Catalan", "Salutacions,\n\nAna Ruiz\nDirectora comercial\nTel. 944 55 01 44"],
    ["English", "Kind regards,\n\nAna Ruiz\nHead of Sales | Example Ltd\nT: 020 7946 0112"],
    [
      "German",
      "Mit freundlichen Grüßen\n\ni. A. Ana Ruiz\nVertriebsinnendienst\nExample GmbH\nTelefon +49 221 4710552",
    ],
    ["French", "Bien cordialement,\nAna Ruiz\nResponsable commerciale\nTél. : 04 65 71 12 34"],
    ["Italian", "Cordiali saluti\n\nAna Ruiz\nUfficio acquisti\nCell. +39 347 555 0123"],
    ["Romanian", "Cu stimă,\nAna Ruiz\nManager vânzări\nMobil: +40 722 555 012"],
  ])("finds a signature in %s", (_language, signature) => {
    expect(signatureOf(`Luis,\n\nhasta el jueves a las diez.\n\n${signature}`)).toBe(signature)
  })

  it("takes no member of objects for a short name", () => {
    expect(signatureOf("Luis,\n\nllama al:\n\nConstructor\n\nAna")).toBe("Ana")
  })

  it("takes the legal notice that stands under it", () => {
    const signature =
      "Saludos,\nAna Ruiz\nTel. 944 55 01 44\n\nEste mensaje es confidencial y se dirige sólo a su destinatario. Si lo ha recibido por error,\nle rogamos que nos lo comunique."
    expect(signatureOf(`Adjunto el contrato.\n\n${signature}`)).toBe(signature)
  })

  it("leaves a postscript to the body", () => {
    const { body, signature } = splitSignature("Vale.\n\nSaludos,\nAna\n\nP.D. Trae los planos.", ana)
    expect(signature).toBe("Saludos,\nAna")
    expect(body).toBe("Vale.\n\nP.D. Trae los planos.")
  })

  it("begins at the latest at two dashes, or at what a telephone adds", () => {
    expect(signatureOf("It is done.\n\n-- \nThe blue team", {})).toBe("-- \nThe blue team".trim())
    expect(signatureOf("Llego tarde.\n\nEnviado desde mi iPhone", ana)).toBe("Enviado desde mi iPhone")
  })

  it.each([
    ["thanks that end a sentence", "Puedes llamar al 944 55 01 44.\n\nGracias"],
    ["a list of people", "Vienen:\nLuis Ortega\nMarta Soler\nJosé Ibarra\nNuria Campos\nPablo Vidal"],
    ["a number somebody asked for", "El teléfono del taller es el 944 55 01 44, pregunta por Luis."],
    ["an unknown writer's courtesy", "Your domain expires soon.\n\nSincerely,\nThe Domain Manager"],
  ])("finds none in %s", (_what, text) => {
    expect(signatureOf(text, _what.startsWith("an unknown") ? {} : ana)).toBeNull()
  })
})
