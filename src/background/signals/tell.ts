import browser from "webextension-polyfill"

import { getContact } from "~db/contacts"
import { standingInteractionsOf } from "~db/interactions"
import { compiledRules } from "~db/lead-context"
import { getSettings } from "~db/settings"
import { displayName } from "~domain/contact-name"
import { shownMailOf } from "~domain/signals/shown-mail"

import { currentScreen } from "../current-screen"
import { notification } from "../notification"
import { signalsOfThread } from "./find"
import { signalKey } from "./write"

const TOLD = "told-signals"
/** So many are remembered; the browser forgets them when it is closed. */
const MOST_TOLD = 500
/** Who looks through old mails isn't told what they said then. */
const NEWS_FOR = 30 * 86_400_000

/** Tells of the signals that the user chose, in the mail that somebody known sent, each once. */
export async function tellOfSignals(tabId: number, now = Date.now()): Promise<void> {
  const settings = await getSettings()
  if (!settings.notifications || settings.noticedSignals.length === 0) return
  const { mail: opened, people, url } = await currentScreen(tabId)
  const sender = people.find(({ role, known }) => role === "sender" && known)?.known
  if (!opened || !sender || opened.direction !== "in" || opened.loggedFor.includes(sender.id)) return
  const mail = shownMailOf(opened, { url, now })
  if (mail.at < now - NEWS_FOR) return

  const contact = await getContact(sender.id)
  if ((await compiledRules()).exclusionOf(contact)) return
  const timeline = await standingInteractionsOf(contact.id)
  const found = (await signalsOfThread(contact, mail, timeline, settings, now)).filter(
    ({ in: one, kind }) => one === mail && settings.noticedSignals.includes(kind),
  )
  const told = ((await browser.storage.session.get(TOLD))[TOLD] as string[] | undefined) ?? []
  const keyOf = (kind: string) => signalKey(opened.messageId ?? `${url} ${opened.date ?? ""}`, kind)
  const fresh = found.filter(({ kind }) => !told.includes(keyOf(kind)))
  const [first] = fresh
  if (!first) return
  // Before it is shown: told twice is worse than not at all.
  await browser.storage.session.set({ [TOLD]: [...told, ...fresh.map(({ kind }) => keyOf(kind))].slice(-MOST_TOLD) })
  await notification(`signal:${contact.id}`, displayName(contact), first.quote)
}
