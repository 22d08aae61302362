import fs from "node:fs"
import path from "node:path"
import { type BrowserContext, chromium, type Page as PlaywrightPage } from "@playwright/test"

import { chromiumPage } from "./chromium-page"
import type { Driver, LaunchOptions, Page, Reply } from "./driver"
import { executable, extensionFolder } from "./installed"
import { readNetLog } from "./net-log"
import { until } from "./poll"
import { sendFromTab } from "./send-from-tab"

type ChromiumPage = ReturnType<typeof chromiumPage>

/** Chromium with the built extension, over the DevTools protocol. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { profile, build = "test", language = "en", colors = "light", display, hosts = {} } = options
  const isNew = !fs.existsSync(path.join(profile, "Default"))
  const extension = extensionFolder("chrome-mv3", build)
  const log = path.join(profile, `net-log-${Date.now()}.json`)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable("chromium"),
    headless: display === undefined,
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) } as Record<string, string>,
    viewport: null,
    locale: language === "es" ? "es-ES" : "en-US",
    colorScheme: colors,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${language}`,
      `--log-net-log=${log}`,
      // Nothing but this machine can be reached, whatever a page or the browser asks for.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--remote-debugging-port=0",
      display === undefined ? "--window-size=1280,800" : "--window-size=1440,900",
      "--window-position=0,0",
    ],
  })
  for (const [host, page] of Object.entries(hosts))
    await context.route(`https://${host}/**`, (route) => {
      const { pathname, search, hash } = new URL(route.request().url())
      if (route.request().resourceType() !== "document") return route.fulfill({ status: 404, body: "" })
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: page(pathname + search + hash) })
    })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))
  const id = new URL(worker.url()).host
  if (isNew && !options.welcome) {
    const isWelcome = (page: PlaywrightPage) => page.url().endsWith("#welcome")
    const page = context.pages().find(isWelcome) ?? (await context.waitForEvent("page", { predicate: isWelcome }))
    await page.close()
  }
  return chromiumDriver({ context, id, profile, log })
}

type Launched = { context: BrowserContext; id: string; profile: string; log: string }

async function chromiumDriver({ context, id, profile, log }: Launched): Promise<Driver> {
  const browser = context.browser()
  if (!browser) throw new Error("Chromium went away while it started.")
  const session = await browser.newBrowserCDPSession()
  const extensionUrl = (file: string) => `chrome-extension://${id}/${file}`
  const targets = async () => (await session.send("Target.getTargets", { filter: [{}] })).targetInfos

  const worker = async () => {
    // The worker's handle dies with it; a message from a page brings the next one.
    const alive = (await targets()).some((target) => target.type === "service_worker" && target.url.includes(id))
    const known = context.serviceWorkers().at(-1)
    if (alive && known) return known
    const started = context.waitForEvent("serviceworker")
    await ask("settings.get", {})
    return started
  }

  let behind: PlaywrightPage | undefined
  /** A page of the extension that stays in the background: it sends messages, and asks what only extensions may. */
  const backstage = async () => {
    if (behind && !behind.isClosed()) return behind
    behind = await context.newPage()
    await behind.goto(extensionUrl("tabs/workspace.html"))
    return behind
  }

  const ask = async (name: string, input: unknown) =>
    (await backstage()).evaluate((message) => chrome.runtime.sendMessage(message) as Promise<Reply>, {
      ask: name,
      input,
    })

  const tabId = async (tab: Page) => {
    const { page } = tab as ChromiumPage
    const session = await context.newCDPSession(page)
    const { targetInfo } = await session.send("Target.getTargetInfo")
    await session.detach()
    const from = await backstage()
    // Bringing the page to the front makes it the active tab of the last focused window.
    await page.bringToFront()
    const id = await from.evaluate(
      async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
    )
    if (id === undefined) throw new Error(`No tab shows ${targetInfo.url}.`)
    return id
  }

  /** Playwright doesn't list the popup and the side panel; a second connection sees them as the pages they are. */
  const pageOfTarget = async (file: string): Promise<Page> => {
    await until(`${file} to open`, async () =>
      (await targets()).find((target) => target.url.startsWith(extensionUrl(file))),
    )
    const [port] = fs.readFileSync(path.join(profile, "DevToolsActivePort"), "utf8").split("\n")
    const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    return until(`${file} as a page`, async () => {
      const pages = second.contexts().flatMap((one) => one.pages())
      const found = pages.find((page) => page.url() === extensionUrl(file))
      return found && chromiumPage(found)
    })
  }

  const clickToolbarButton = async (tab: Page) => {
    const { page } = tab as ChromiumPage
    await page.bringToFront()
    const target = (await targets()).find((one) => one.type === "tab" && one.url === page.url())
    if (!target) throw new Error(`No tab shows ${page.url()}.`)
    // Missing from Playwright's types of the protocol.
    await (session.send as (method: string, parameters: object) => Promise<unknown>)("Extensions.triggerAction", {
      id,
      targetId: target.targetId,
    })
  }

  return {
    browser: "chromium",
    extensionUrl,
    async open(url) {
      const page = chromiumPage(await context.newPage())
      await page.goto(url)
      // The window opened with an empty tab, which a person would have used.
      const [empty] = context.pages()
      if (empty?.url() === "about:blank" && empty !== page.page) await empty.close()
      return page
    },
    async panelFor(tab) {
      const number = await tabId(tab)
      const page = chromiumPage(await context.newPage())
      await page.goto(extensionUrl(`sidepanel.html?tabId=${number}`))
      return page
    },
    async openSide(tab) {
      const from = await backstage()
      await tab.focus()
      await from.evaluate(async () => {
        const { id: windowId } = await chrome.windows.getLastFocused()
        if (windowId !== undefined) await chrome.sidePanel.open({ windowId })
      })
      return pageOfTarget("sidepanel.html")
    },
    side: () => pageOfTarget("sidepanel.html"),
    async openPopup(tab) {
      await clickToolbarButton(tab)
      return pageOfTarget("popup.html")
    },
    ask,
    async askAsContentScript(tab, name, input) {
      const message = JSON.stringify({ tabId: await tabId(tab), message: { ask: name, input } })
      return (await backstage()).evaluate(sendFromTab, message)
    },
    async command(name, tab) {
      const number = await tabId(tab)
      await (await worker()).evaluate(
        async ([command, tabId]) => {
          const event = chrome.commands.onCommand as unknown as { dispatch(...values: unknown[]): void }
          event.dispatch(command, await chrome.tabs.get(tabId as number))
        },
        [name, number],
      )
    },
    async menu(item, tab) {
      const number = await tabId(tab)
      await (await worker()).evaluate(
        async ([menuItemId, tabId]) => {
          const event = chrome.contextMenus.onClicked as unknown as { dispatch(...values: unknown[]): void }
          const clicked = await chrome.tabs.get(tabId as number)
          event.dispatch({ menuItemId, pageUrl: clicked.url ?? "", editable: false }, clicked)
        },
        [item, number],
      )
    },
    async badge(tab) {
      const number = await tabId(tab)
      return (await backstage()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), number)
    },
    async killWorker() {
      const target = (await targets()).find((one) => one.type === "service_worker" && one.url.includes(id))
      if (target) await session.send("Target.closeTarget", { targetId: target.targetId })
    },
    async kill() {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo")
      const main = processInfo.find((one) => one.type === "browser")
      if (!main) throw new Error("Chromium doesn't tell its process id.")
      const gone = new Promise((resolve) => context.once("close", resolve))
      process.kill(-main.id, "SIGKILL")
      await gone
    },
    close: () => context.close(),
    async requestsOfExtension() {
      return (await readNetLog(log)).filter(({ initiator }) => initiator.includes(id)).map(({ url }) => url)
    },
    async requestsOfPages() {
      return (await readNetLog(log)).filter(({ initiator }) => /^https?:/.test(initiator)).map(({ url }) => url)
    },
    async errors() {
      const page = await context.newPage()
      await page.goto("chrome://extensions")
      const found = await page.evaluate(async (id) => {
        // The page behind chrome://extensions may call what no extension may.
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { getExtensionInfo(id: string): Promise<Record<string, { message: string }[]>> }
        }
        const { manifestErrors = [], runtimeErrors = [] } = await developerPrivate.getExtensionInfo(id)
        return [...manifestErrors, ...runtimeErrors].map(({ message }) => message)
      }, id)
      await page.close()
      return found
    },
  }
}
