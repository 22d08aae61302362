import fs from "node:fs"
import path from "node:path"
import puppeteer, { type Browser, type Page as PuppeteerPage } from "puppeteer-core"

import type { Driver, LaunchOptions, Page, Reply } from "./driver"
import { type ChromeScope, chromeScope, connectionOf } from "./firefox-chrome"
import { type FirefoxPage, firefoxPage } from "./firefox-page"
import { firefoxSide } from "./firefox-side"
import { executable, extensionFolder, manifestOf } from "./installed"
import { until } from "./poll"
import { servePretendHosts } from "./pretend-hosts"
import { sendFromTab } from "./send-from-tab"

/** The extension's address would be random; fixed, a test can know it and a second launch finds the same store. */
const UUID = "11111111-2222-4333-8444-555555555555"

/** Firefox with the built extension, over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { profile, build = "test", language = "en", colors = "light", display, hosts = {} } = options
  fs.mkdirSync(profile, { recursive: true })
  const extension = extensionFolder("firefox-mv3", build)
  const id = manifestOf(extension).browser_specific_settings?.gecko.id ?? ""
  const pretend = await servePretendHosts(hosts)
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: executable("firefox"),
    headless: display === undefined,
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) },
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ["--remote-allow-system-access", "--width=1280", "--height=800"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }),
      // A temporary add-on is gone at the next start; its store stays for the same id.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      "extensions.webextOptionalPermissionPrompts": false,
      "alerts.useSystemBackend": false,
      "focusmanager.testmode": true,
      "browser.download.folderList": 2,
      "browser.download.dir": path.join(profile, "downloads"),
      "intl.locale.requested": language === "es" ? "es-ES" : "en-US",
      "layout.css.prefers-color-scheme.content-override": colors === "dark" ? 0 : 1,
      // Everything that isn't this machine arrives at the pretend hosts.
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": pretend.port,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": pretend.port,
    },
  })
  await browser.installExtension(extension)
  const inWindow = await chromeScope(browser)
  await inWindow(WATCH_REQUESTS)
  if (!options.welcome) await closeWelcome(inWindow)
  return firefoxDriver({ browser, inWindow, id, keys: manifestOf(extension).commands, stopHosts: pretend.stop })
}

/** A temporary add-on is new at every start, so its welcome page opens every time. */
async function closeWelcome(inWindow: ChromeScope) {
  await until("the welcome page", async () => {
    const close = `const tab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith("#welcome"))
      if (tab) gBrowser.removeTab(tab)
      return Boolean(tab)`
    return (await inWindow<boolean>(close)) || undefined
  })
}

/** Notes every request with the page or extension that asked for it. */
const WATCH_REQUESTS = `
  window.juntoRequests = []
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel)
    const initiator = channel.loadInfo.loadingPrincipal ?? channel.loadInfo.triggeringPrincipal
    window.juntoRequests.push({ url: channel.URI.spec, initiator: initiator?.spec ?? "" })
  }, "http-on-opening-request")`

type Launched = {
  browser: Browser
  inWindow: ChromeScope
  id: string
  keys: ReturnType<typeof manifestOf>["commands"]
  stopHosts: () => Promise<void>
}

function firefoxDriver({ browser, inWindow, id, keys, stopHosts }: Launched): Driver {
  const extensionUrl = (file: string) => `moz-extension://${UUID}/${file}`

  /** Puppeteer waits for ever for a page of an extension to load, so these are watched from here. */
  const navigate = async (page: PuppeteerPage, url: string) => {
    if (!url.startsWith("moz-extension:")) {
      await page.goto(url)
      return
    }
    const context = (page.mainFrame() as unknown as { _id: string })._id
    await connectionOf(browser).send("browsingContext.navigate", { context, url, wait: "none" })
    await until(url, async () => {
      const now = await page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => "")
      return now === `complete ${url}` || undefined
    })
  }

  const open = async (url: string): Promise<FirefoxPage> => {
    const page = firefoxPage(await browser.newPage(), navigate)
    await page.goto(url)
    return page
  }

  let behind: FirefoxPage | undefined
  /** A page of the extension that stays in the background: it sends messages, and asks what only extensions may. */
  const backstage = async () => {
    behind ??= await open(extensionUrl("tabs/workspace.html"))
    return behind
  }

  const tabId = async (tab: Page) => {
    await (tab as FirefoxPage).page.bringToFront()
    return inWindow<number>(
      "return WebExtensionPolicy.getByID(a).extension.apiManager.global.tabTracker.getId(gBrowser.selectedTab)",
      id,
    )
  }

  const requests = async () =>
    JSON.parse(await inWindow<string>("return JSON.stringify(window.juntoRequests)")) as {
      url: string
      initiator: string
    }[]

  const side = firefoxSide({ inWindow, id, backstage })

  return {
    browser: "firefox",
    extensionUrl,
    open,
    async panelFor(tab) {
      return open(extensionUrl(`sidepanel.html?tabId=${await tabId(tab)}`))
    },
    async openSide(tab) {
      await backstage()
      await (tab as FirefoxPage).page.bringToFront()
      return side.openSidebar()
    },
    side: () => side.sidebar(),
    async openPopup(tab) {
      await backstage()
      await (tab as FirefoxPage).page.bringToFront()
      return side.openPopup()
    },
    async ask(name, input) {
      const from = await backstage()
      return (await from.evaluate(
        (message) => chrome.runtime.sendMessage(JSON.parse(message)) as Promise<Reply>,
        JSON.stringify({ ask: name, input }),
      )) as Reply
    },
    async askAsContentScript(tab, name, input) {
      const message = JSON.stringify({ tabId: await tabId(tab), message: { ask: name, input } })
      return (await backstage()).evaluate(sendFromTab, message)
    },
    async command(name, tab) {
      await tab.focus()
      const key = keys[name]?.suggested_key?.default?.split("+").at(-1)
      if (!key) throw new Error(`The manifest has no key for the command ${name}.`)
      await inWindow("document.querySelector('keyset[id^=ext-keyset] key[key=' + a + ' i]').doCommand()", key)
    },
    async menu(item, tab) {
      await tab.focus()
      await (tab as FirefoxPage).page.click("body", { button: "right" })
      await until(
        "the context menu",
        async () =>
          (await inWindow<boolean>("return document.getElementById('contentAreaContextMenu').state === 'open'")) ||
          undefined,
      )
      await inWindow(
        `const menu = document.getElementById("contentAreaContextMenu")
         const item = menu.querySelector("menuitem[id$='-menuitem-_" + a + "']")
         if (!item) throw new Error("no such item: " + a)
         item.doCommand()
         menu.hidePopup()`,
        item,
      )
    },
    async badge(tab) {
      const number = await tabId(tab)
      const from = await backstage()
      return from.evaluate((tabId) => chrome.action.getBadgeText({ tabId: Number(tabId) }), String(number))
    },
    async killWorker() {
      await inWindow(
        "await WebExtensionPolicy.getByID(a).extension.terminateBackground({ ignoreDevToolsAttached: true })",
        id,
      )
    },
    async kill() {
      const { pid } = browser.process() ?? {}
      if (!pid) throw new Error("Firefox has no process id.")
      const gone = new Promise((resolve) => browser.process()?.once("exit", resolve))
      process.kill(-pid, "SIGKILL")
      await gone
      await stopHosts()
    },
    async close() {
      await browser.close()
      await stopHosts()
    },
    async requestsOfExtension() {
      return (await requests()).filter(({ initiator }) => initiator.includes(UUID)).map(({ url }) => url)
    },
    async requestsOfPages() {
      return (await requests()).filter(({ initiator }) => /^https?:/.test(initiator)).map(({ url }) => url)
    },
    async errors() {
      const found = await inWindow<string>(
        `const messages = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError)
         return JSON.stringify(messages.filter((one) => !(one.flags & Ci.nsIScriptError.warningFlag)
           && one.sourceName.includes(a)).map((one) => one.errorMessage))`,
        UUID,
      )
      return (JSON.parse(found) as string[]).filter((message) => !CLOSED_WHILE_ASKING.test(message))
    },
  }
}

/** What Firefox says of a page that was closed, or left for another, before its question was answered. */
const CLOSED_WHILE_ASKING = /^Promise (?:rejected after context unloaded|resolved while context is inactive)/
