import { type CDPSession, chromium, type Page } from "@playwright/test"

import type { EmailMessage } from "../../src/capture"
import type { CapturedContact } from "../../src/domain/captured"
import { bundled } from "../support/bundle"
import { executable } from "../support/installed"

/** A page's own scripts, frames, pictures and outside style sheets don't load; its own styles count. */
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
}
const PLACE = "https://reader.invalid/"
const LONGEST = 10_000

export type PageReading = { people: CapturedContact[]; wasCut: boolean; milliseconds: number }
type Split = { body: string; signature: string | null }

/** The readers in a real browser: answers as the content script and the worker get them. No request leaves the process. */
export type Reader = {
  readPage(html: string, url: string): Promise<PageReading>
  readMail(message: EmailMessage): Promise<CapturedContact[]>
  splitSignature(text: string, sender?: { name?: string; address?: string }): Promise<Split>
}

declare const junto: typeof import("../../src/capture")

/** @throws Error when no Chromium is there. */
export async function withReader<Result>(use: (reader: Reader) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: executable("chromium"),
    args: ["--host-resolver-rules=MAP * ~NOTFOUND", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  })
  try {
    const page = await browser.newPage()
    await page.addInitScript({
      content: `${await bundled("src/capture/index.ts", { globalName: "junto" })}\n;globalThis.junto = junto`,
    })
    await page.route("**/*", (route) =>
      route.request().url() === PLACE
        ? route.fulfill({ headers: HEADERS, body: "<!doctype html><title></title>" })
        : route.abort(),
    )
    await page.goto(PLACE)
    return await use(reader(page, await page.context().newCDPSession(page)))
  } finally {
    await browser.close()
  }
}

function reader(page: Page, session: CDPSession): Reader {
  return {
    async readPage(html, url) {
      const { frameTree } = await session.send("Page.getFrameTree")
      await session.send("Page.setDocumentContent", { frameId: frameTree.frame.id, html: withoutOrders(html) })
      return inTime(
        page.evaluate((address) => {
          const start = performance.now()
          const reading = junto.readPage(document, address)
          return { ...reading, milliseconds: performance.now() - start }
        }, url),
      )
    },
    readMail: (message) => inTime(page.evaluate((mail) => junto.captureEmail(mail), message)),
    splitSignature: (text, sender) =>
      inTime(page.evaluate(([mail, from]) => junto.splitSignature(mail, from), [text, sender] as const)),
  }
}

/** What would send the page elsewhere, or lay down other rules for it. */
function withoutOrders(html: string): string {
  return html.replace(/<meta[^>]{1,500}http-equiv=["']?(?:refresh|content-security-policy)[^>]{0,2000}>/gi, "")
}

function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${LONGEST / 1_000} s`)), LONGEST)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
