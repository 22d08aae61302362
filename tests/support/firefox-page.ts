import type { ElementHandle, KeyInput, Page as PuppeteerPage } from "puppeteer-core"

import { bundled } from "./bundle"
import { type Element, type Page, TIMEOUT } from "./driver"
import type { Wanted } from "./find-in-page"
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
    get: (role, name) => element(page, { role, ...(name !== undefined && { name }) }),
    css: (css) => element(page, { css }),
    evaluate: (body, argument = "") => page.evaluate(body, argument) as Promise<Awaited<ReturnType<typeof body>>>,
    screenshot: async () => Buffer.from(await page.screenshot()),
    focus: () => page.bringToFront(),
    close: () => page.close(),
  }
}

/** A page that navigates or renders between the search and the act takes away what was found: search again. */
const isGone = (cause: unknown) => /no such|detached|stale|discarded|context|handle/i.test(String(cause))

/** Firefox's own search by role takes half a second on a page of ours, so pages are searched from within. */
const SEARCH = bundled("tests/support/find-in-page.ts", { globalName: "search", minify: true })
const searching = async (what: "findAll" | "findShown", wanted: Wanted, after = "") =>
  `(() => { ${await SEARCH}; return search.${what}(${JSON.stringify(wanted)})${after} })()`

function element(page: PuppeteerPage, wanted: Wanted): Element {
  const countAll = async () =>
    (await page.evaluate(await searching("findAll", wanted, ".length")).catch((cause) => {
      if (isGone(cause)) return 0
      throw cause
    })) as number
  const visible = () =>
    until("an element", async () => {
      const handle = await page.evaluateHandle(await searching("findShown", wanted)).catch((cause) => {
        if (isGone(cause)) return undefined
        throw cause
      })
      return (handle?.asElement() as ElementHandle | null | undefined) ?? undefined
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
        await found.evaluate((field, text) => {
          ;(field as HTMLInputElement).focus()
          ;(field as HTMLInputElement).select()
          document.execCommand(text === "" ? "delete" : "insertText", false, text)
        }, text)
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
    count: countAll,
    waitFor: async (state = "visible") => {
      if (state === "visible") await visible()
      else await until("an element to go", async () => ((await countAll()) === 0 ? true : undefined))
    },
  }
}
