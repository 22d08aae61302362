import * as z from "zod"

import type { CapturedContact, OpenMail } from "~domain/captured"
import { screenReportSchema } from "~domain/captured-schema"
import type { Contact, ContactSummary } from "~domain/contact"
import type { Interaction } from "~domain/interaction"
import type { News } from "~domain/news"
import type { SiteScript } from "~domain/settings"
import type { Task } from "~domain/task"

import { takes } from "./procedure"

export type PersonOnScreen = {
  /** Stable while the mail or page is open: the address, or the place in the list. */
  key: string
  role: "sender" | "recipient" | "mentioned" | "page"
  captured: CapturedContact
  /** The contact with this person's address, if there is one. */
  known?: ContactSummary
  /** What is shown of a known person that the record doesn't have. */
  news?: News[]
  /** That they seem to have left where they work: an address that mail can't be delivered to, or the sentence that says so. */
  leaving?: { address: string; bounced?: true; said?: string }
  /** When somebody with this address, number or profile was erased on request, in milliseconds since 1970. */
  erasedAt?: number
}

/**
 * What is on screen in a tab.
 * mail: a message is open. mail-list: a mail client without an open message. not-understood: a mail client whose
 * layout the reader didn't understand; the person can be picked by hand. page: a page that was read.
 * unread: a page we have no standing right to; a click or key reads it. unreadable: browser pages, stores, files.
 */
export type Screen = {
  tabId: number
  state: "mail" | "mail-list" | "not-understood" | "page" | "unread" | "unreadable"
  url: string
  title: string
  /** The origin that 'Always on this site' would ask for; absent where none can be asked. */
  origin?: string
  /** The script that reads this origin by standing grant, if it is granted. */
  granted?: SiteScript
  /** Ourselves and colleagues are left out. */
  people: PersonOnScreen[]
  /** People left out because they are ourselves or colleagues. */
  ownLeftOut: number
  partial: boolean
  /** How many passages that speak of contacts the page hides from people; they are not among them. */
  hidden: number
  mail?: OpenMail & {
    direction: "in" | "out"
    /** Contacts whose timeline has this mail already. */
    loggedFor: string[]
  }
}

/** All that is shown of a contact at first: it comes with the screen, so that opening a mail is one question. */
export type Profile = {
  contact: Contact
  timeline: { interactions: Interaction[]; more: boolean }
  tasks: Task[]
}

/** A screen to act on, set by a command or a menu: the panel opens the form and clears it. */
export type Intent = { do: "log-call" | "search" | "capture"; at: number }

export const screenProcedures = {
  /** From content scripts: what their page shows. The answer tells nothing of the contacts; `stay`: the site is granted. */
  "screen.report": takes(screenReportSchema, "content-scripts").returns<{ received: true; stay: boolean }>(),

  /** With the profile of the first person, if that one is known. */
  "screen.get": takes(z.object({ tabId: z.number().int() })).returns<Screen & { profile?: Profile }>(),

  /** Reads the page now, under the right the last click on Junto gave for this tab. */
  "screen.read": takes(z.object({ tabId: z.number().int() })).returns<Screen>(),

  /** What the user asked for by a command or a menu before this panel was open; null when nothing. Asking clears it. */
  "screen.takeIntent": takes(z.object({ tabId: z.number().int() })).returns<Intent | null>(),

  /** People found in text the user pasted or selected, for a mail whose layout isn't understood. */
  "screen.readText": takes(z.object({ tabId: z.number().int(), text: z.string().max(20_000) })).returns<
    CapturedContact[]
  >(),
}
