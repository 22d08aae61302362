import { fold } from "../text/fold"
import type { SignalKind } from "./kinds"
import type { ThreadMail } from "./thread"

const MOST_TEXT = 8_000

const SENT_TO_MANY = [
  /\bunsubscribe\b|\bdar(?:se|te|me)? de baja\b|\bcancelar (?:la |tu |su )?suscripcion\b|\bmanage (?:your )?(?:subscription|preferences)/,
  /\byou(?:'re| are) receiving|\byou received this|\bsent to you because|\brecib(?:es|e|io) este|\bha recibido este|\bte suscribiste|\bbecause you (?:subscribed|signed)/,
  /\b(?:view|open|read)\b.{0,30}\bin (?:your |the )?browser|\bview online|\bver(?:lo)?\b.{0,25}\ben (?:el|tu|su) navegador/,
]

/** Whether a mail went to a list: two of how to leave it, why one is on it, how to see it elsewhere. */
export function isSentToMany({ text }: ThreadMail): boolean {
  const ends = text.length > 2 * MOST_TEXT ? `${text.slice(0, MOST_TEXT)}\n${text.slice(-MOST_TEXT)}` : text
  const folded = fold(ends)
  return SENT_TO_MANY.filter((pattern) => pattern.test(folded)).length >= 2
}

type Nature = { is: RegExp; unless?: RegExp; silences: ReadonlySet<SignalKind> | "questions" }

/** What a mail is about that asks for prices, calls and dates without anybody wanting to buy. */
const NATURES: readonly Nature[] = [
  {
    // A bill.
    is: /\b(?:invoice|factura)\b.{0,120}\b(?:attached|overdue|due|settle|outstanding|payment|pendiente|vence|vencid\w{1,3}|importe|pago|adjunt\w{1,5}|transferencia)\b|\b(?:attached|adjunt\w{1,5}|settle|payment|overdue)\b.{0,60}\b(?:invoice|factura)\b/s,
    silences: "questions",
  },
  {
    // Somebody looking for work.
    is: /\b(?:apply(?:ing)? for (?:the |a |this )?(?:\w{1,12} )?(?:position|role|job|post|vacancy)|application for the|hiring manager|(?:my|attached) (?:cv|resume|curriculum)|(?:cv|resume|curriculum) (?:is )?attached|internship|candidatura|(?:mi|adjunto) (?:el |mi )?(?:cv|curriculum)|curriculum vitae|vacante|oferta de empleo|hacer (?:mis |las )?practicas)\b/,
    silences: "questions",
  },
  {
    // Somebody selling to us.
    is: /\b(?:(?:i|we) help (?:\w{1,12} )?(?:companies|businesses|brands|teams|firms|agencies|startups|founders)|our (?:agency|pricing starts|prices start)|i came across your (?:website|company|profile|site)|would you be open to|somos una (?:agencia|consultora|empresa (?:lider|especializada))|ayudamos a (?:\w{1,12} )?(?:empresas|negocios|marcas|pymes|companias)|nuestros (?:precios|servicios) (?:empiezan|parten|incluyen)|(?:te|le|os|les) ofrecemos|a special offer|guest post|backlinks?)\b/,
    silences: "questions",
  },
  {
    // Something that doesn't work.
    is: /\b(?:error (?:\d{3}|code|message)|(?:get|getting|got) an error|stopped working|(?:doesn'?t|not|isn'?t|won'?t|don'?t) (?:work|working|load|loading|open|sync)\b|can'?t (?:log ?in|access|open|work)|crash(?:es|ed|ing)|bug\b|ha dejado de funcionar|dejo de funcionar|no (?:me )?(?:funciona|carga|abre|va|deja entrar)\b|no (?:puedo|podemos) (?:entrar|acceder|abrir)|(?:da|sale|tira|aparece|marca) (?:un )?error|se (?:cuelga|cae|traba)|esta caid[oa]|forgot my password|contrasena)\b/,
    unless:
      /\b(?:quote|quotation|proposal|demo|pricing|presupuesto|cotizacion|propuesta|tarifas?|competitors?|alternativas?|provider|proveedor)\b/,
    silences: new Set(["technical-question", "call-requested", "meeting-requested", "deadline-named"]),
  },
]

const NONE: ReadonlySet<SignalKind> = new Set()
const KEPT_ALWAYS: ReadonlySet<SignalKind> = new Set(["unsubscribe", "not-interested", "out-of-office", "left"])

/** Tells whether a kind of signal can be believed of a mail, by what the mail as a whole is about. */
export function believedOf({ text, subject = "" }: ThreadMail): (kind: SignalKind) => boolean {
  const folded = fold(`${subject.slice(0, 500)}\n${text.slice(0, MOST_TEXT)}`).replace(/[’‘´`]/g, "'")
  const natures = NATURES.filter(({ is, unless }) => is.test(folded) && !unless?.test(folded))
  const isAllSilenced = natures.some(({ silences }) => silences === "questions")
  const silenced = natures.map(({ silences }) => (silences === "questions" ? NONE : silences))
  return (kind) => KEPT_ALWAYS.has(kind) || (!isAllSilenced && !silenced.some((kinds) => kinds.has(kind)))
}
