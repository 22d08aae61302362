import { mailNature } from "~capture/mail/automatic"
import { captureText } from "~capture/text"
import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { listInteractions } from "~db/interactions"
import { getSettings } from "~db/settings"
import { tasksOfContact } from "~db/tasks"
import { learnOwner } from "~domain/own"
import type { Profile, screenProcedures } from "~messages/screen"

import { announce } from "../announce"
import { refreshBadge } from "../badge"
import { currentScreen } from "../current-screen"
import { readPage } from "../page-reader"
import { takeIntent } from "../panel"
import { withNormalPhones } from "../people"
import { peopleOfMail } from "../people-of-mail"
import { regionOfPage } from "../phones"
import type { Handlers } from "../router"
import { forgetReport, type KeptReport, keepReport, keptScreen, mainReport } from "../screens"
import { tellOfSignals } from "../signals/tell"
import { scriptOf, start } from "../sites"

export const screenHandlers: Handlers<typeof screenProcedures> = {
  "screen.report": async (report, { tabId, frameId }) => {
    if (tabId === undefined || frameId === undefined) return { received: true, stay: false }
    const script = await scriptOf(report.url)
    if (report.elsewhere) {
      // What the script of pages has found there meanwhile stands.
      if (isOfMail((await keptScreen(tabId)).reports[frameId])) await forgetReport(tabId, frameId)
      await start(tabId, "page").catch(() => {}) // A tab that is gone meanwhile.
      return { received: true, stay: script !== undefined }
    }
    if (report.state === "page" && script === "webmail" && isOfMail((await keptScreen(tabId)).reports[frameId]))
      return { received: true, stay: true }
    const people = report.mail ? peopleOfMail(report.mail, report.url) : report.people
    const mail = report.mail && { ...report.mail, nature: mailNature(report.mail) }
    await keepReport(tabId, frameId, { ...report, people, ...(mail && { mail }) })
    if (report.mail?.owner) await learn(report.mail.owner)
    announce([{ subject: "screen", id: String(tabId) }])
    await refreshBadge(tabId)
    // The page isn't kept waiting; a tab that is gone meanwhile has nothing to tell.
    if (report.mail) void tellOfSignals(tabId).catch(() => {})
    return { received: true, stay: script !== undefined }
  },

  "screen.get": async ({ tabId }) => {
    const screen = await currentScreen(tabId)
    const id = screen.people[0]?.known?.id
    return id ? { ...screen, profile: await profileOf(id) } : screen
  },

  "screen.read": async ({ tabId }) => {
    await readPage(tabId)
    return currentScreen(tabId)
  },

  "screen.takeIntent": ({ tabId }) => takeIntent(tabId),

  "screen.readText": async ({ tabId, text }) => {
    const report = mainReport(await keptScreen(tabId))
    const url = report?.url ?? ""
    const region = (await getSettings()).region || regionOfPage(url, report?.language)
    return captureText(text, url).map((person) => withNormalPhones(person, region))
  },
}

/** Where a mail's script has found its mail client, what the script of pages makes of the page is of no use. */
const isOfMail = (report: KeptReport | undefined) => report !== undefined && report.state !== "page"

async function profileOf(contactId: string): Promise<Profile> {
  const [contact, timeline, tasks] = await Promise.all([
    getContact(contactId),
    listInteractions({ contactId, kinds: [], limit: FIRST_PAGE }),
    tasksOfContact(contactId),
  ])
  return { contact, timeline, tasks }
}

/** As many entries as the panel asks for at a time. */
const FIRST_PAGE = 50

async function learn(owner: string): Promise<void> {
  const settings = await getSettings()
  if (Object.keys(learnOwner(settings, owner)).length === 0) return
  await commit({ name: "settings.learn" }, async (write) => {
    await write.updateSettings(learnOwner(await write.settings(), owner))
    return {}
  })
}
