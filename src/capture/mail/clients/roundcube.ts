import type { MailParty, OpenMail } from "~domain/captured"
import { cleanLine, cleanText } from "~domain/text/clean"
import type { DateOrder } from "../../dates/day-text"
import { all, attribute, closest, first, languageOf, lineText, matches, rawText, tag, titleOf } from "../../page/dom"
import { readDateText } from "../date-text"
import { messageText } from "../message-text"
import { distinct, party, partyFromText } from "../parties"
import { newestMessage } from "../quoted-history"
import type { MailClient } from "./mail-client"

/*
 * Roundcube, any skin. The names below are written by the program, not by the skins (program/actions/mail/show.php, index.php):
 * a.rcmContactAddress for people, td.header.from and its like for the header's rows, .message-part and .message-htmlpart for
 * the body, and a script with rcmail.set_env({...}) for uid and folder. The mailbox shows a message in a frame, which is a page
 * of its own.
 */
const BODY = ".message-part, .message-htmlpart"
const HEADER_ROW = (name: string) => `td.header.${name}, .header.${name}`

export const roundcube: MailClient = {
  kind: "roundcube",
  appliesTo: (document) =>
    environmentOf(document) !== undefined &&
    first(document, "[class*='task-'], #messagelist, #messagebody") !== undefined,
  read(document, url) {
    const environment = environmentOf(document) ?? ""
    const mail = readMail(document, url, environment)
    if (mail) return { state: "mail", mail }
    const isMessage =
      settingOf(environment, "action") === "show" ||
      settingOf(environment, "action") === "preview" ||
      first(document, BODY)
    return { state: isMessage ? "not-understood" : "mail-list" }
  },
}

function readMail(document: Document, url: string, environment: string): OpenMail | undefined {
  const bodies = all(document, BODY).filter((body) => !closest(body, ".message-partheaders"))
  const from = senderOf(document, environment)
  // A mail of attachments alone has a body without parts.
  if (!from || (bodies.length === 0 && !first(document, "#messagebody"))) return undefined

  const owner = party(undefined, settingOf(environment, "username"))?.address
  return {
    messageId: messageIdOf(environment, url),
    subject: subjectOf(document),
    date: dateOf(document, environment),
    from,
    to: distinct(peopleIn(document, "to")),
    cc: distinct(peopleIn(document, "cc")),
    text: cleanText(bodies.map(textOf).join("\n\n").trim()),
    thread: [],
    owner,
  }
}

/** The header's table, or the line above it, or what the page's script was told. */
function senderOf(document: Document, environment: string): MailParty | undefined {
  const summary = first(document, ".header-summary a.rcmContactAddress")
  return (
    peopleIn(document, "from")[0] ??
    (summary && partyOf(summary)) ??
    partyFromText(settingOf(environment, "sender") ?? "")
  )
}

function peopleIn(document: Document, row: string): MailParty[] {
  // An attached message has a header of its own, inside the body.
  const cell = all(document, HEADER_ROW(row)).find((one) => !closest(one, ".message-partheaders, #messagebody"))
  return cell ? distinct(all(cell, ".rcmContactAddress").map(partyOf)) : []
}

/** The address stands in the title, or with the name in the text, by the user's choice; and always in the link. */
function partyOf(link: Element): MailParty | undefined {
  const address = attribute(link, "title") ?? attribute(link, "href")
  return party(lineText(link).replace(/<[^>]*>$/, ""), address) ?? partyFromText(lineText(link))
}

function subjectOf(document: Document): string | undefined {
  const heading =
    first(document, "h2.subject") ?? all(document, HEADER_ROW("subject")).find((one) => !closest(one, "#messagebody"))
  // The word "Subject:" and the button beside it are elements of their own.
  const text = heading && messageText(heading, { isLeftOut: (element) => matches(element, ".voice, a, button") })
  const title = titleOf(document)
  return cleanLine(text || title.slice(title.indexOf(" :: ") + 1).replace(/^:: /, ""), 500) || undefined
}

/** The line above the header has the whole date; the header's own says "Today" in the interface's language. */
function dateOf(document: Document, environment: string): string | undefined {
  const language = settingOf(environment, "locale")?.replace("_", "-") ?? languageOf(document)
  const order = orderOf(settingOf(environment, "date_format"))
  const places = [...all(document, ".header-summary .text-nowrap"), ...all(document, HEADER_ROW("date"))]
  for (const place of places.filter((one) => !closest(one, "#messagebody"))) {
    const date = readDateText(lineText(place), language, order)
    if (date) return date
  }
  return undefined
}

/** The user's order of day and month, as the date picker is told it: "dd.mm.yy". */
function orderOf(format: string | undefined): DateOrder | undefined {
  const [day, month] = [format?.indexOf("d") ?? -1, format?.indexOf("m") ?? -1]
  return day < 0 || month < 0 ? undefined : day < month ? "dmy" : "mdy"
}

/** In plain text every quotation is a blockquote without further marks; in HTML it may be the writer's own. */
function textOf(body: Element): string {
  const isPlain = matches(body, ".message-part")
  return newestMessage(body, (element) => isPlain && tag(element) === "blockquote")
}

/** Folder and number, which together name a message in a mailbox for as long as it stays there. */
function messageIdOf(environment: string, url: string): string | undefined {
  const query = url.split("?", 2)[1]?.split("#", 1)[0] ?? ""
  const parameters = new URLSearchParams(query)
  const uid = settingOf(environment, "uid") ?? parameters.get("_uid")
  const folder = settingOf(environment, "mailbox") ?? parameters.get("_mbox")
  return uid && folder ? `${folder}/${uid}` : undefined
}

/** What the program tells its own script: the text of the call rcmail.set_env({...}), read, never run. */
function environmentOf(document: Document): string | undefined {
  for (const script of all(document, "script:not([src])")) {
    const text = rawText(script)
    const start = text.indexOf("rcmail.set_env({")
    if (start >= 0) return text.slice(start, start + 200_000)
  }
  return undefined
}

/** One value of the environment: a string or a number at its top level. */
function settingOf(environment: string, name: string): string | undefined {
  const at = environment.indexOf(`"${name}":`)
  if (at < 0) return undefined
  const found = /^(?:"((?:[^"\\]|\\.){0,2000})"|(\d{1,15}))/.exec(environment.slice(at + name.length + 3, at + 2_100))
  if (!found) return undefined
  try {
    return found[2] ?? (JSON.parse(`"${found[1] ?? ""}"`) as string) ?? undefined
  } catch {
    return undefined
  }
}
