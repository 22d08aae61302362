import fs from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { chromium } from "@playwright/test"

/**
 * Opens a Chromium with the extension, the demo mailbox on its first mail and the panel beside it.
 * @returns `closed` settles when the person closes the window; `picture` writes what mailbox and panel show to a file
 */
export async function openDemo({ executablePath, extension, profile, url, headless }) {
  const isNew = !fs.existsSync(path.join(profile, "Default"))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    ignoreDefaultArgs: ["--disable-extensions", "--enable-automation"],
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      "--remote-debugging-port=0",
      "--window-size=1440,900",
    ],
  })
  const closed = new Promise((resolve) => context.once("close", resolve))
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 30_000 }))
  const id = new URL(worker.url()).host
  if (isNew) await closeWelcome(context)

  const mailbox = context.pages()[0] ?? (await context.newPage())
  await mailbox.goto(`${url}?_task=mail&_mbox=INBOX&_uid=1&_action=show`)
  await openPanel(context, id, mailbox)
  const panel = await findPanel(profile, id)
  return { closed, close: () => context.close(), picture: (file) => takePicture(context, mailbox, panel, file) }
}

/** The page that greets after the installation would lie over the mailbox. */
async function closeWelcome(context) {
  const isWelcome = (page) => page.url().endsWith("#welcome")
  const opened = context.pages().find(isWelcome)
  const page = opened ?? (await context.waitForEvent("page", { predicate: isWelcome, timeout: 15_000 }).catch(() => {}))
  await page?.close()
}

/** A side panel opens on a gesture alone; what is evaluated in a page of the extension counts as one. */
async function openPanel(context, id, mailbox) {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/tabs/workspace.html`)
  await page.evaluate(async () => {
    const { id: windowId } = await chrome.windows.getCurrent()
    await chrome.sidePanel.open({ windowId })
  })
  await mailbox.bringToFront()
  await page.close()
}

/** Playwright lists no side panels of its own browser; a second connection sees the panel as a page. */
async function findPanel(profile, id) {
  const [port] = fs.readFileSync(path.join(profile, "DevToolsActivePort"), "utf8").split("\n")
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  for (let tries = 0; tries < 200; tries++) {
    const pages = second.contexts().flatMap((one) => one.pages())
    const panel = pages.find((page) => page.url().startsWith(`chrome-extension://${id}/sidepanel.html`))
    if (panel) return panel
    await sleep(50)
  }
  throw new Error("The side panel didn't open.")
}

/** The window as a person would see it can't be photographed without a display: both halves are set side by side. */
async function takePicture(context, mailbox, panel, file) {
  await panel.getByRole("textbox").first().waitFor({ timeout: 20_000 })
  const halves = []
  for (const page of [mailbox, panel]) halves.push((await page.screenshot()).toString("base64"))
  const frame = await context.newPage()
  const images = halves.map((data) => `<img src="data:image/png;base64,${data}" height="800" alt="">`).join("")
  await frame.setContent(`<body style="margin:0;display:inline-flex;gap:2px;background:#888">${images}</body>`)
  await frame.locator("body").screenshot({ path: file })
  await frame.close()
}
