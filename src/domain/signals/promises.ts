import { ownWords } from "./body"
import { polarityOf } from "./kinds"
import { dayNamed } from "./promise-date"
import { says } from "./rule"
import { comparable, sentencesOf } from "./sentences"
import type { PlacedMail, Signal } from "./thread"

const PROMISED = [
  says`\b(?:i'?ll|i will|we'?ll|we will|i'?m going to|i am going to|we'?re going to|let me|and)\b.{0,70}\b(?:send|get back|come back|get (?:it|this|that) (?:to|over)|repl(?:y|ies)|confirm|let you know|call|ring|write|share|revert|answer|forward|update|circle back|ping|be in touch|follow up|drop you|have (?:it|an answer|the|a)|check in)\b`,
  says`\b(?:you'?ll|you will) (?:have|get|hear|receive)\b`,
  says`\b(?:te|os|le|les) (?:lo |la |los |las )?(?:digo|dire|diremos|decimos|envio|enviare|enviamos|enviaremos|mando|mandare|mandamos|mandaremos|confirmo|confirmare|confirmamos|respondo|respondere|respondemos|contesto|contestare|llamo|llamare|llamamos|escribo|escribire|escribimos|paso|pasare|pasamos|pasaremos|cuento|contare|aviso|avisare|avisamos|comento|comentare|hago llegar|doy (?:una )?respuesta|damos (?:una )?respuesta|marco)\b`,
  says`\b(?:tendras?|tendreis|tendran|recibiras?|recibireis) (?:el|la|una?|noticias|respuesta|mi|nuestr[oa])`,
  says`\bme pongo en contacto\b|\bvoy a (?:enviar|mandar|pasar|llamar|escribir)(?:te|os|le|les)`,
]
const TAKEN_BACK = says`\b(?:won'?t|will not|can'?t|cannot|no (?:te|os|le|les|podre|puedo)|if (?:you|not)|si (?:quieres|quereis|quiere)|otherwise)\b`

/**
 * A promise with a day that passed since, after which whoever gave it wrote nothing more. Its rule tells whose it was.
 * @param mails in the order of time
 */
export function brokenPromises(mails: readonly PlacedMail[], now: number): Signal[] {
  return (["in", "out"] as const).flatMap((direction) => {
    const last = mails.findLast((mail) => mail.direction === direction && !mail.isAutomatic)
    const promise = last && promiseOf(last)
    return promise && promise.at < now ? [promise] : []
  })
}

function promiseOf(mail: PlacedMail): Signal | undefined {
  for (const quote of sentencesOf(ownWords(mail.text))) {
    const said = comparable(quote)
    if (!PROMISED.some((pattern) => pattern.test(said)) || TAKEN_BACK.test(said)) continue
    const at = dayNamed(said, mail.at)
    if (at === undefined) continue
    const kind = "silence-after-promise"
    const rule = mail.direction === "in" ? "their-promise" : "our-promise"
    return { kind, polarity: polarityOf(kind), quote, at, mail: mail.index, rule, confidence: 0.75 }
  }
  return undefined
}
