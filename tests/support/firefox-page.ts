import type { ElementHandle, KeyInput, Page as PuppeteerPage } from "puppeteer-core"

import { type Element, type Page, type Role, TIMEOUT } from "./driver"
import { until } from "./poll"

export type FirefoxPage = Page & { readonly page: PuppeteerPage }

export function firefoxPage(
  page: PuppeteerPage,
  navigate: (page: PuppeteerPage, url: string) => Promise<void>,
): FirefoxPage {
  return {
    page,
    goto: (url) => navigate(page, url),
    url: () => page.evaluate(() => location.href),
    get: (role, name) => element(page, () => page.$$(selector(role, name))),
    css: (css) => element(page, () => page.$$(css)),
    evaluate: (body, argument = "") => page.evaluate(body, argument) as Promise<Awaited<ReturnType<typeof body>>>,
    screenshot: async () => Buffer.from(await page.screenshot()),
    focus: () => page.bringToFront(),
    close: () => page.close(),
  }
}

const selector = (role: Role, name?: string) =>
  `::-p-aria(${name === undefined ? "" : `[name="${name.replaceAll('"', '\\"')}"]`}[role="${role}"])`

/** A page that navigates or renders between the search and the act takes away what was found: search again. */
const isGone = (cause: unknown) => /no such|detached|stale|discarded|context|handle/i.test(String(cause))

function element(page: PuppeteerPage, search: () => Promise<ElementHandle[]>): Element {
  const findAll = () =>
    search().catch((cause) => {
      if (isGone(cause)) return []
      throw cause
    })
  const visible = () =>
    until("an element", async () => {
      for (const found of await findAll()) if (await found.isVisible().catch(() => false)) return found
      return undefined
    })
  const act = async <Result>(doing: (found: ElementHandle) => Promise<Result>): Promise<Result> => {
    const deadline = Date.now() + TIMEOUT
    for (;;) {
      try {
        return await doing(await visible())
      } catch (cause) {
        if (Date.now() > deadline || !isGone(cause)) throw cause
      }
    }
  }
  return {
    click: () => act((found) => found.click()),
    fill: (text) =>
      act(async (found) => {
        await found.evaluate((field) => {
          ;(field as HTMLInputElement).focus()
          ;(field as HTMLInputElement).select()
        })
        await page.keyboard.press("Delete")
        await page.keyboard.type(text)
      }),
    select: (value) => act(async (found) => void (await found.select(value))),
    press: (key) =>
      act(async (found) => {
        await found.focus()
        const held = key.split("+").slice(0, -1) as KeyInput[]
        for (const one of held) await page.keyboard.down(one)
        await page.keyboard.press(key.slice(key.lastIndexOf("+") + 1) as KeyInput)
        for (const one of held) await page.keyboard.up(one)
      }),
    text: () =>
      act((found) =>
        found.evaluate((one) => ((one as HTMLElement).innerText ?? one.textContent ?? "").replace(/\s+/g, " ").trim()),
      ),
    value: () => act((found) => found.evaluate((field) => (field as HTMLInputElement).value)),
    count: async () => (await findAll()).length,
    waitFor: async (state = "visible") => {
      if (state === "visible") await visible()
      else await until("an element to go", async () => ((await findAll()).length === 0 ? true : undefined))
    },
  }
}
