import type { Locator, Page as PlaywrightPage } from "@playwright/test"

import { type Element, type Page, TIMEOUT } from "./driver"

export function chromiumPage(page: PlaywrightPage): Page & { readonly page: PlaywrightPage } {
  page.setDefaultTimeout(TIMEOUT)
  return {
    page,
    goto: async (url) => void (await page.goto(url)),
    url: async () => page.url(),
    get: (role, name) => element(page.getByRole(role, name === undefined ? {} : { name, exact: true })),
    css: (selector) => element(page.locator(selector)),
    evaluate: (body, argument = "") => page.evaluate(body, argument),
    screenshot: () => page.screenshot(),
    focus: () => page.bringToFront(),
    close: () => page.close(),
  }
}

function element(all: Locator): Element {
  const found = all.first()
  return {
    click: () => found.click(),
    fill: (text) => found.fill(text),
    select: async (value) => void (await found.selectOption(value)),
    press: (key) => found.press(key),
    text: async () => (await found.innerText()).replace(/\s+/g, " ").trim(),
    value: () => found.inputValue(),
    count: () => all.count(),
    waitFor: (state = "visible") => found.waitFor({ state: state === "gone" ? "detached" : "visible" }),
  }
}
