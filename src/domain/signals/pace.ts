import { fold } from "../text/fold"
import { ownWords } from "./body"
import { polarityOf } from "./kinds"
import { sentencesOf } from "./sentences"
import type { PlacedMail, Signal } from "./thread"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** So many answers tell how fast somebody usually is, and two in a row that it changed. */
const USUAL = 3
const FASTER = 2
/** Four times faster than the middle of those before; who answers within two hours anyway can't be told to hurry. */
const TIMES = 4
const LEAST_USUAL = 2 * HOUR

/** Where somebody's answers begin to come much faster than before. @param mails in the order of time */
export function fasterReplies(mails: readonly PlacedMail[]): Signal[] {
  const replies = delaysOf(mails)
  const found: Signal[] = []
  let quietUntil = 0
  for (let end = USUAL + FASTER; end <= replies.length; end++) {
    if (end < quietUntil) continue
    const usual = middle(replies.slice(0, end - FASTER).map(({ delay }) => delay))
    const last = replies.slice(end - FASTER, end)
    if (usual < LEAST_USUAL || last.some(({ delay }) => delay * TIMES > usual)) continue
    const mail = last.at(-1)?.mail
    if (mail) found.push(signalOf("faster-replies", "faster", 0.7, mail))
    quietUntil = end + USUAL
  }
  return found
}

/** How long each answer took, from our last mail before it. */
function delaysOf(mails: readonly PlacedMail[]): { mail: PlacedMail; delay: number }[] {
  const found: { mail: PlacedMail; delay: number }[] = []
  let asked: number | undefined
  for (const mail of mails) {
    if (mail.direction === "out") asked = mail.at
    else if (asked !== undefined && !mail.isAutomatic) {
      found.push({ mail, delay: mail.at - asked })
      asked = undefined
    }
  }
  return found
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** A thread that lay still this long was given up. */
const STILL = 30 * DAY

const PRICING =
  /\b(?:pric(?:e|es|ing)|quotes?|quotation|proposal|costs?|rates|licen[cs]e fee|precios?|presupuestos?|cotizaci\w{2,5}|propuesta|tarifas?|costes?|costos?|cuesta|oferta)\b|[€$£] ?\d|\d ?[€$£]/

/** Mails with which somebody comes back to a thread in which a price was spoken of. @param mails in the order of time */
export function resumedPricing(mails: readonly PlacedMail[]): Signal[] {
  const found: Signal[] = []
  let wasPriced = false
  let last: number | undefined
  for (const mail of mails) {
    const isBack = last !== undefined && mail.at - last >= STILL
    if (wasPriced && isBack && mail.direction === "in" && !mail.isAutomatic)
      found.push(signalOf("pricing-resumed", "resumed", 0.8, mail))
    wasPriced ||= PRICING.test(fold(`${mail.subject?.slice(0, 500) ?? ""}\n${ownWords(mail.text)}`))
    last = mail.at
  }
  return found
}

function signalOf(kind: Signal["kind"], rule: string, confidence: number, mail: PlacedMail): Signal {
  return { kind, polarity: polarityOf(kind), quote: opening(mail), at: mail.at, mail: mail.index, rule, confidence }
}

/** The first sentence that is more than a greeting. */
function opening({ text }: PlacedMail): string {
  const sentences = sentencesOf(ownWords(text))
  return (
    sentences.find((one) => one.length > 25 || !GREETING.test(fold(one))) ?? sentences[0] ?? text.slice(0, 100).trim()
  )
}

const GREETING = /^[¡ ]{0,2}(?:hi|hello|hey|dear|good|morning|hola|buen[oa]s|estimad[oa]|querid[oa])\b/
