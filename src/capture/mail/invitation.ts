import type { MailParty } from "~domain/captured"
import { partyOfHeader } from "./forwarded"
import { headerName, headerValue, isHeaderLine } from "./header-lines"
import { distinct, party } from "./parties"
import { linesOfMail } from "./quoted-history"

/** Who an invitation names beside the mail's own header: the organiser first, then the guests. */
export type Invitation = { organizer?: MailParty; guests: MailParty[] }

const MOST_GUESTS = 100
const MOST_LINES = 2_000

/** The invitation that a mail's text is, as calendars write it, or with the calendar's own file in it (iCalendar, RFC 5545). */
export function invitationIn(text: string): Invitation | undefined {
  const lines = linesOfMail(text.slice(0, 200_000), MOST_LINES)
  return (
    (text.includes(":VEVENT") || text.includes(":vevent") ? calendarFile(lines) : undefined) ??
    (lines.some(saysWhen) ? writtenInvitation(lines) : undefined)
  )
}

/** ATTENDEE;CN="Ana Ruiz";PARTSTAT=ACCEPTED:mailto:ana@example.com, folded over several lines. */
function calendarFile(lines: string[]): Invitation | undefined {
  const start = lines.findIndex((line) => line.trim().toUpperCase() === "BEGIN:VEVENT")
  if (start < 0) return undefined
  const unfolded: string[] = []
  for (const line of lines.slice(start, start + 600)) {
    if (/^\s{0,9}END:VEVENT/i.test(line)) break
    if (/^[ \t]/.test(line) && unfolded.length > 0) unfolded.push(`${unfolded.pop()}${line.slice(1)}`.slice(0, 2_000))
    else unfolded.push(line)
  }
  const people = (name: string) => unfolded.filter((line) => line.toUpperCase().startsWith(name)).map(attendee)
  const [organizer] = people("ORGANIZER")
  return { ...(organizer && { organizer }), guests: distinct(people("ATTENDEE").slice(0, MOST_GUESTS), [organizer]) }
}

function attendee(line: string): MailParty | undefined {
  const address = /mailto:([^\s;:,"]{3,320})/i.exec(line)?.[1]
  const name = /;CN=(?:"([^"]{0,300})"|([^;:]{0,300}))/i.exec(line)
  return party(name?.[1] ?? name?.[2], address)
}

/** The words by which calendars tell when something is, who invites and who is invited, in the languages they are written in. */
const WHEN = words(
  "when,cuándo,cuando,wann,quand,quando,când,wanneer,kiedy,när,hvornår,når,milloin,kdy,mikor,когда,коли,ne zaman,时间,時間,日時,date,fecha,fecha y hora,datum,uhrzeit,zeit,data,dată,heure,hora,time,horario,data e ora",
)
const WHERE = words(
  "where,dónde,donde,wo,où,dove,onde,unde,waar,gdzie,var,hvor,missä,kde,hol,где,де,nerede,地点,地點,場所,location,lugar,ubicación,ort,lieu,luogo,local,locație,join,únete,video call,videollamada,meeting id",
)
const ORGANIZER = words(
  "organizer,organiser,organizador,organizadora,organiza,organisator,organisateur,organisatrice,organizzatore,organizzatrice,organizator,veranstalter,organisiert von,host,anfitrión,hosted by,arrangör,arrangør,järjestäjä,pořadatel,szervező,организатор,організатор,düzenleyen,组织者,主办者,主催者,invited by,invita,convoca,convocado por",
)
const GUESTS = words(
  "who,quién,quien,quiénes,wer,qui,chi,quem,cine,wie,kto,vem,hvem,ketkä,kdo,ki,кто,хто,kim,参与者,參與者,参加者,guests,guest,invitados,invitadas,invitado,gäste,invités,invité,invitati,convidados,invitați,gasten,attendees,attendee,asistentes,participants,participantes,teilnehmer,teilnehmende,participanți,participanti,partecipanti,deelnemers,uczestnicy,deltagare,deltagere,osallistujat,účastníci,résztvevők,участники,учасники,katılımcılar,required,optional,erforderlich,obligatoire,obligatorios",
)

/** Few mails say when something is on a line of its own: one quick look at the beginning of each. */
function saysWhen(line: string): boolean {
  let at = 0
  while (at < line.length && at < LONGEST_START && BEFORE_WORDS.includes(line.charAt(at))) at++
  if (at >= line.length || !BEGINS_WHEN.has(line.charAt(at).toLowerCase())) return false
  const start = line.slice(at, LONGEST_START)
  const colon = start.search(/[:：]/)
  if (colon < 0 && line.length > LONGEST_START) return false
  const word = colon < 0 ? start : start.slice(0, colon)
  return WHEN.has(word.replace(/[*\s]+$/, "").toLowerCase())
}

/** The words are short; stars and spaces may stand around them. */
const LONGEST_START = 34
const BEFORE_WORDS = " \t\u00a0*•"
const BEGINS_WHEN: ReadonlySet<string> = new Set([...WHEN].map((word) => word.charAt(0)))

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(","))
}

/** Lines "When: …", "Organizer: …", "Guests: …", or each word on a line of its own with what it names below. */
function writtenInvitation(lines: string[]): Invitation | undefined {
  let [hasWhen, hasWhere] = [false, false]
  const organizers: (MailParty | undefined)[] = []
  const guests: (MailParty | undefined)[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? "").trim()
    const label = labelOf(line)
    if (!label) continue
    hasWhen ||= WHEN.has(label)
    hasWhere ||= WHERE.has(label)
    const list = ORGANIZER.has(label) ? organizers : GUESTS.has(label) ? guests : undefined
    if (!list) continue
    for (const value of valuesAt(lines, at)) list.push(...peopleOf(value, organizers))
    if (guests.length + organizers.length > 3 * MOST_GUESTS) break
  }
  const [organizer] = distinct(organizers)
  const invited = distinct(guests, [organizer]).slice(0, MOST_GUESTS)
  // A mail may say "When:" by itself; an invitation also names people or a place.
  if (!hasWhen || (!organizer && invited.length === 0) || (!hasWhere && !organizer && invited.length < 2))
    return undefined
  return { ...(organizer && { organizer }), guests: invited }
}

const isLabel = (word: string) => WHEN.has(word) || WHERE.has(word) || ORGANIZER.has(word) || GUESTS.has(word)

function labelOf(line: string): string | undefined {
  if (line.length > 2_000) return undefined
  if (isHeaderLine(line)) return headerName(line).replace(/\*/g, "")
  return line.length < 30 ? line.toLowerCase().replace(/^[*•\s]+|[*\s]+$/g, "") : undefined
}

/** What a label says on its own line, else the lines under it until the next label or an empty line. */
function valuesAt(lines: string[], at: number): string[] {
  const line = (lines[at] ?? "").trim()
  const own = isHeaderLine(line) ? headerValue(line) : ""
  const below: string[] = []
  for (const next of lines.slice(at + 1, at + 1 + MOST_GUESTS)) {
    const text = next.trim()
    if (!text || (isHeaderLine(text) && (!text.includes("@") || isLabel(labelOf(text) ?? "")))) break
    if (own && !/^[\s*•-]/.test(next) && !text.includes("@")) break
    below.push(text)
  }
  return [...own.split(/[;,](?=\s)/), ...below].filter((value) => value.includes("@") && value.length < 1_000)
}

/** Google marks the organiser among the guests: "Ana Ruiz - organizer", "ana@example.com - creator". */
function peopleOf(value: string, organizers: (MailParty | undefined)[]): MailParty[] {
  const [, who = value, role = ""] = /^(.{3,600}?)\s[-–—(]\s?(\p{L}[\p{L} ]{2,30})\)?$/u.exec(value) ?? []
  const person = partyOfHeader(who.replace(/^[*•\s-]+/, ""))
  if (!person) return []
  if (ORGANIZER.has(role.trim().toLowerCase())) organizers.push(person)
  return [person]
}
