import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { test as base } from "@playwright/test"

import type { startWebmail } from "../webmail/webmail.mjs"
import { launchChromium } from "./chromium-driver"
import type { Driver, LaunchOptions, Page } from "./driver"
import { launchFirefox } from "./firefox-driver"

type Webmail = Awaited<ReturnType<typeof startWebmail>>
type Launch = (options?: Partial<LaunchOptions>) => Promise<Driver>

/**
 * `launch` starts the project's browser with the extension, on a new profile unless one is named; what is still open
 * when the test ends is closed. `webmail` is a real Roundcube, one for each worker.
 */
export const test = base.extend<{ profile: string; launch: Launch }, { webmail: Webmail }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  profile: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "junto-profile-"))
    await use(folder)
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },

  launch: async ({ profile }, use, info) => {
    const running: Driver[] = []
    await use(async (options = {}) => {
      const start = info.project.name === "firefox" ? launchFirefox : launchChromium
      const driver = await start({ profile, ...options })
      running.push(driver)
      return driver
    })
    // Closing twice, or after a kill, is refused: what matters is that it is gone.
    for (const driver of running) await driver.close().catch(() => {})
  },

  webmail: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const { startWebmail } = await import("../webmail/webmail.mjs")
      const webmail = await startWebmail()
      await use(webmail)
      await webmail.stop()
    },
    { scope: "worker" },
  ],
})

export { expect } from "@playwright/test"

/** Logs in to the webmail and opens one message on its own, by the number its file begins with. */
export async function openMail(browser: Driver, webmail: Webmail, number: number): Promise<Page> {
  const page = await browser.open(webmail.url)
  await logIn(page, webmail)
  await page.goto(mailUrl(webmail, number))
  return page
}

export async function logIn(page: Page, webmail: Webmail): Promise<void> {
  await page.css("#rcmloginuser").fill(webmail.user)
  await page.css("#rcmloginpwd").fill("any")
  await page.css("#rcmloginsubmit").click()
  await page.css("body.task-mail").waitFor()
}

export const mailUrl = (webmail: Webmail, number: number) =>
  `${webmail.url}?_task=mail&_mbox=INBOX&_uid=${number}&_action=show`
