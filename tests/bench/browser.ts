import fs from "node:fs"
import http from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"
import { type BrowserContext, chromium, type Page } from "@playwright/test"
import { bundled } from "../support/bundle"
import { executable } from "../support/installed"

const root = process.cwd()

const args = [
  "--js-flags=--expose-gc",
  "--enable-precise-memory-info",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
]

/** Runs a script of tests/bench/pages in a page of Chromium; what it sets as `globalThis.bench` can be called there. */
export async function inPage<Result>(
  script: string,
  html: string,
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const code = await bundled(`tests/bench/pages/${script}`)
  const server = http.createServer((request, response) => {
    response.setHeader("content-type", request.url === "/bench.js" ? "text/javascript" : "text/html; charset=utf-8")
    response.end(request.url === "/bench.js" ? code : `${html}<script src="/bench.js"></script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const browser = await chromium.launch({ executablePath: executable("chromium"), args })
  try {
    const page = await browser.newPage()
    page.on("pageerror", (error) => console.error(error))
    page.on("console", (m) => console.error(m.text()))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return await run(page)
  } finally {
    await browser.close()
    server.close()
  }
}

/** Runs with the built extension in Chromium; `panel` is a page of the extension. */
export async function withExtension<Result>(
  build: "chrome-mv3-prod" | "chrome-mv3-test",
  run: (context: BrowserContext, panel: Page) => Promise<Result>,
): Promise<Result> {
  const extension = path.join(root, "build", build)
  if (!fs.existsSync(path.join(extension, "manifest.json")))
    throw new Error("Build it first: npm run build && npm run build:test -- 'http://127.0.0.1/*'")
  const profile = fs.mkdtempSync(path.join(root, "build/bench-profile-"))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable("chromium"),
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...args, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  })
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))
    const panel = await context.newPage()
    await panel.goto(`chrome-extension://${new URL(worker.url()).host}/tabs/workspace.html#history`)
    return await run(context, panel)
  } finally {
    await context.close()
    fs.rmSync(profile, { recursive: true, force: true })
  }
}

/** Fills the extension's store as a restore does: the one way in for so many at once. */
export async function fill(panel: Page, backup: AsyncIterable<string>): Promise<void> {
  await panel.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("imports", { create: true })
    Object.assign(globalThis, {
      file: await (await folder.getFileHandle("bench.json", { create: true })).createWritable(),
    })
  })
  let portion = ""
  const send = async () => {
    await panel.evaluate(
      (text) => (globalThis as unknown as { file: FileSystemWritableFileStream }).file.write(text),
      portion,
    )
    portion = ""
  }
  for await (const line of backup) {
    portion += line
    if (portion.length > 4_000_000) await send()
  }
  await send()
  const reply = await panel.evaluate(async () => {
    await (globalThis as unknown as { file: FileSystemWritableFileStream }).file.close()
    return chrome.runtime.sendMessage({
      ask: "store.restore",
      input: { from: { folder: "imports", file: "bench.json" } },
    })
  })
  if (!reply.ok) throw new Error(`The store was not filled: ${JSON.stringify(reply)}`)
}
