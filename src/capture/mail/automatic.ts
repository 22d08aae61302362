import type { MailNature, MailParty } from "~domain/captured"
import { fold } from "~domain/text/fold"

import { invitationIn } from "./invitation"
import { withoutQuotedHistory } from "./quoted-history"

const MOST_TEXT = 30_000

/**
 * Knows automatic mails for what they are. A person's mail must never be taken for one, so that every answer but "person" needs
 * either a sender nobody can be, or two signs that no person leaves together.
 */
export function mailNature(mail: { from: MailParty; subject?: string; text: string }): MailNature {
  const local = fold(mail.from.address.slice(0, mail.from.address.lastIndexOf("@")))
  const subject = fold((mail.subject ?? "").slice(0, 500)).trim()
  const text = mail.text.slice(0, MOST_TEXT)

  if (isBounce(local, subject, text)) return "bounce"
  if (ABSENCE.test(subject)) return "out-of-office"
  const newest = fold(withoutQuotedHistory(text))
  if (isTicket(local, subject, newest)) return "ticket"
  if (isInvitation(subject, text)) return "invitation"
  const isNobody = NOBODY.test(local)
  if (isNewsletter(local, newest, isNobody)) return "newsletter"
  return isNobody ? "no-reply" : "person"
}

/** Mailboxes that take no answer, by their names. */
const NOBODY =
  /^(?:.{0,40}[._+-])?(?:no[._-]?repl(?:y|ies)|do[._-]?not[._-]?reply|dont[._-]?reply|no[._-]?responder?|no[._-]?contestar|nicht[._-]?antworten|keine[._-]?antwort|ne[._-]?pas[._-]?repondre|non[._-]?rispondere|nu[._-]?raspunde(?:ti)?|nao[._-]?responda|noresponda|notifications?|notificaciones|notify|mailer|automailer|bounces?)(?:[._+-].{0,60})?$/

const DAEMON =
  /^(?:mailer-?daemon|mail-?daemon|postmaster|mail\.delivery|microsoftexchange[0-9a-f]{10,40})(?:[._+-].{0,60})?$/
const UNDELIVERED =
  /^(?:undeliver(?:ed|able)|mail delivery (?:failed|failure|system)|delivery (?:status notification|failure|has failed)|returned mail|failure notice|no se (?:puede|pudo|ha podido) entregar|no entregado|error de entrega|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|non remis|echec de (?:la )?remise|message non distribue|non recapitabile|mancato recapito|mancata consegna|mesaj nelivrat|nelivrat|nao (?:foi possivel entregar|entregue)|onbestelbaar|niet bezorgd)(?![a-z])/
const SMTP_ANSWER =
  /(?<![\d.])5\d\d[ -]{1,2}5\.\d{1,2}\.\d{1,2}(?!\d)|\bstatus: {0,3}5\.\d|\bdiagnostic-code:|\bfinal-recipient:/i

function isBounce(local: string, subject: string, text: string): boolean {
  const isReported = UNDELIVERED.test(subject)
  if (DAEMON.test(local)) return isReported || SMTP_ANSWER.test(text)
  return isReported && SMTP_ANSWER.test(text)
}

/** What mail programs write themselves before the subject they answer; "out of office party" goes on without a colon. */
const ABSENCE =
  /^(?:re: ?|aw: ?|rv: ?)?(?:automatic reply|auto[- ]?(?:matic )?(?:reply|response)|out of (?:the )?office(?: reply| autoreply)?|respuesta automatica|fuera de (?:la )?oficina|ausente de la oficina|automatische antwort|abwesenheits(?:notiz|meldung)|abwesend|reponse automatique|absence du bureau|absent du bureau|risposta automatica|fuori (?:sede|ufficio)|raspuns automat|absent de la birou|resposta automatica|fora do escritorio|ausencia temporaria|automatisch antwoord|afwezig(?:heidsbericht)?|autosvar|automatiskt svar|automatisk svar|odpowiedz automatyczna|automaattinen vastaus|automaticka odpoved|automatikus valasz)\s{0,3}(?:[:：]|$)/

const TICKET_IN_SUBJECT =
  /\[(?:[\p{L} ._-]{0,40})?#? ?[a-z]{0,8}-?\d{3,12}\]|\b(?:ticket|incidencia|solicitud|caso|case|vorgang|anfrage|demande|richiesta|solicitare|chamado)(?: id| nr\.?| no\.?| num(?:ero)?| n[º°])?\s?[:#]{1,2} {0,2}[a-z]{0,6}-?\d{3,12}/u
const REPLY_ABOVE =
  /(?:type your (?:reply|response)|reply|respond|write) above this line|(?:escrib\p{L}{1,6}|responda?) (?:su respuesta )?(?:por )?(?:encima|arriba) de esta linea|antworten sie (?:bitte )?(?:ober|uber)\p{L}{0,6} dieser (?:linie|zeile)|(?:bitte )?(?:ober|uber)halb dieser (?:linie|zeile) antworten|repondre au-?dessus de cette ligne|(?:rispond\p{L}{1,4}|scriv\p{L}{1,4}) (?:la (?:tua|sua) risposta )?(?:al di )?sopra (?:di )?questa (?:riga|linea)|(?:raspundeti|scrieti raspunsul) deasupra acestei linii|responda acima desta linha/u
const DESK =
  /^(?:support|help|helpdesk|service|servicedesk|soporte|ayuda|sat|atencion\p{L}{0,12}|tickets?|incidencias|hilfe|kundenservice|aide|assistance|assistenza|supporto|suport|ajutor|suporte|it)(?:[._+-].{0,60})?$/u

function isTicket(local: string, subject: string, newest: string): boolean {
  if (REPLY_ABOVE.test(newest.slice(0, 3_000))) return true
  return TICKET_IN_SUBJECT.test(subject) && (DESK.test(local) || NOBODY.test(local))
}

const INVITED =
  /^(?:updated |canceled |cancelled |actualizada |aktualisiert |cancelado |abgesagt )?(?:invitation|event|appointment|canceled event|cancelled event|invitacion|evento|einladung|termin|evenement|invito|invitatie|eveniment|convite|accepted|declined|aceptad[oa]|rechazad[oa]|zugesagt|abgesagt|accepte|refuse|accettato|rifiutato|acceptat|refuzat)\s?: /

/** A calendar's own file says so; written out, the subject has to say it as well. */
function isInvitation(subject: string, text: string): boolean {
  if (/^\s{0,9}BEGIN:VCALENDAR/im.test(text) && /BEGIN:VEVENT/i.test(text)) return true
  return INVITED.test(subject) && invitationIn(text) !== undefined
}

const LEAVE =
  /\bunsubscribe\b|\bmanage (?:your )?(?:subscription|email preferences)|dar(?:se|te|me)? de baja|cancelar (?:la |su |tu |a )?(?:suscripcion|subscricao|inscricao|assinatura)|\babbestellen\b|newsletter (?:abmelden|abbestellen)|\babmelden\b|se desabonner|desinscri(?:re|ption)|desabonnement|annulla(?:re)? (?:l'|la )?(?:iscrizione)|disiscri(?:viti|zione)|cancella(?:re|ti)? (?:l'|la )?iscrizione|dezabon(?:are|ati|eaza)|descadastr/
const BECAUSE =
  /(?:you(?:'re| are) receiv|you received|why did (?:i|you) (?:get|receive)|this (?:e-?mail|message|newsletter) was sent to|sent to you because|recibes? este (?:correo|e-?mail|mensaje|boletin)|ha recibido este (?:correo|e-?mail) porque|le enviamos este|este (?:correo|e-?mail|boletin) (?:se ha enviado|ha sido enviado|fue enviado) a|sie erhalten diese|du erhaltst diese|dieser newsletter (?:wurde|wird)|vous recevez (?:ce|cet|cette)|ce (?:message|courriel|mail|e-mail) (?:a ete|vous a ete) envoye|ricevi questa|hai ricevuto questa|questa e-?mail e stata inviata|primiti acest|ati primit acest|recebeu este|esta a receber este)/
const IN_BROWSER =
  /(?:view|see|open|read) (?:this (?:e-?mail|message|newsletter) |it )?(?:in|on) (?:your |the |a )?(?:web )?browser|view online|ver(?:lo|la)? (?:este (?:correo|e-?mail|mensaje|boletin) )?en (?:el|tu|su) navegador|im browser (?:ansehen|anzeigen|offnen|lesen)|(?:webversion|online-version)|(?:voir|afficher|ouvrir|visualiser) .{0,40}dans (?:votre |le |un )?navigateur|version en ligne|(?:visualizza|apri|vedi) .{0,30}(?:nel|sul) (?:tuo )?browser|vezi .{0,30}in browser|ver no (?:seu )?navegador/
const SENDER_OF_MANY =
  /^(?:.{0,40}[._+-])?(?:newsletters?|news|boletin(?:es)?|noticias|novedades|mailing|marketing|campaigns?|campanas?|promo(?:s|ciones|tions?)?|offers?|ofertas|angebote|actualites|infolettre|notizie|noutati|updates?|digest|deals)(?:[._+-].{0,60})?$/

/** Two of: how to leave the list, why one is on it, how to see it elsewhere, a sender named for it. */
function isNewsletter(local: string, newest: string, isNobody: boolean): boolean {
  if (!LEAVE.test(newest)) return false
  return isNobody || SENDER_OF_MANY.test(local) || BECAUSE.test(newest) || IN_BROWSER.test(newest)
}
