import "./zod-without-eval"

import browser, { type Runtime } from "webextension-polyfill"

import { onCommit } from "~db/commit"
import { checkpointIndex } from "~db/contact-index"

import { afterCommit } from "./after-commit"
import { announce } from "./announce"
import { backUpWhenDue } from "./backups/schedule"
import { refreshBadge } from "./badge"
import { onCommand } from "./commands"
import { keepUpDuplicates } from "./duplicates/keep-up"
import { eraseExpired } from "./erase"
import { handlers } from "./handlers"
import { IN_USE, removeUnneededFiles } from "./jobs/files"
import { isJobsAlarm, runJobs } from "./jobs/run"
import { moveCold } from "./leads/cold"
import { keepUpLeadModel } from "./leads-model/keep-up"
import { createMenus, onMenuClick } from "./menus"
import { keepUpQuality } from "./quality/keep-up"
import { isReminder, remind } from "./reminders"
import { answer } from "./router"
import { forgetScreen } from "./screens"
import { keepUpSegments } from "./segments/keep-up"
import { forgetPermissions, registerScripts } from "./sites"
import { startWork } from "./start-work"
import { storeIsOpen } from "./store"

/*
 * Every listener is registered here, at once, when the worker starts: the browser wakes a stopped worker for the events
 * that its last run had listeners for by the end of its first turn.
 */

const UPKEEP = "upkeep"

onCommit(afterCommit)

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  isQuestion(message) ? answer(handlers, message, sender, storeIsOpen) : undefined,
)

browser.runtime.onInstalled.addListener(({ reason }) =>
  run(async () => {
    await createMenus()
    if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("tabs/workspace.html#welcome") })
    await start()
  }),
)

browser.runtime.onStartup.addListener(() => run(start))

browser.permissions.onAdded.addListener(() => run(sitesChanged))
browser.permissions.onRemoved.addListener(() => run(sitesChanged))

browser.tabs.onActivated.addListener(({ tabId }) =>
  run(async () => {
    await storeIsOpen()
    await refreshBadge(tabId)
  }),
)
browser.tabs.onRemoved.addListener((tabId) => run(() => forgetScreen(tabId)))
browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
  // The page may have left the site it was read on; who is asked next looks anew.
  if (status === "complete" || url) announce([{ subject: "screen", id: String(tabId) }])
})

browser.contextMenus.onClicked.addListener((info, tab) => run(() => onMenuClick(info, tab)))
browser.commands.onCommand.addListener((command, tab) => run(() => onCommand(command, tab)))

browser.alarms.onAlarm.addListener(({ name }) =>
  run(async () => {
    await storeIsOpen()
    if (isReminder(name)) await remind()
    if (name === UPKEEP) await upkeep()
    if (isJobsAlarm(name)) runJobs()
  }),
)
run(async () => {
  // Making it anew would put it off, and the worker starts more often than it is due.
  if (!(await browser.alarms.get(UPKEEP))) browser.alarms.create(UPKEEP, { delayInMinutes: 1, periodInMinutes: 15 })
})

browser.notifications.onClicked.addListener((id) =>
  run(async () => {
    await browser.notifications.clear(id)
    const [, contactId] = /^(?:task|signal):(.+)$/.exec(id) ?? []
    const page = contactId ? `sidepanel.html?contact=${contactId}` : "sidepanel.html?tasks"
    await browser.tabs.create({ url: browser.runtime.getURL(page) })
  }),
)

async function start(): Promise<void> {
  await storeIsOpen()
  await startWork()
}

async function sitesChanged(): Promise<void> {
  forgetPermissions()
  await storeIsOpen()
  await registerScripts()
  announce([{ subject: "sites" }])
}

/**
 * What was deleted long enough ago goes; copies and what is made from the contacts are brought up to date, where something changed; leads
 * that went cold are moved, where the user wants that.
 */
async function upkeep(): Promise<void> {
  await eraseExpired()
  await backUpWhenDue()
  await checkpointIndex(true)
  await removeUnneededFiles(IN_USE)
  await keepUpDuplicates()
  await keepUpQuality()
  await moveCold()
  await keepUpSegments()
  await keepUpLeadModel()
}

/** Runs what an event asks for. Nobody waits for it, so what goes wrong is only noted. */
function run(work: () => Promise<unknown>): void {
  work().catch((cause) => {
    // biome-ignore lint/suspicious/noConsole: the worker's own log is the one place where a developer can see this.
    console.warn("Junto:", cause)
  })
}

const isQuestion = (message: unknown): boolean => typeof message === "object" && message !== null && "ask" in message
