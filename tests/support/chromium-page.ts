import type { Locator, Page as PlaywrightPage } from "@playwright/test"

import { type Element, type Page, TIMEOUT } from "./driver"

export function chromiumPage(page: PlaywrightPage): Page & { readonly page: PlaywrightPage } {
  page.setDefaultTimeout(TIMEOUT)
  return {
    page,
    goto: async (url) => void (await page.goto(url)),
    url: async () => page.url(),
    get: (role, name) => element(page.getByRole(role, name === undefined ? {} : { name, exact: true }).first()),
    css: (selector) => element(page.locator(selector).first()),
    evaluate: (body, argument = "") => page.evaluate(body, argument),
    screenshot: () => page.screenshot(),
    focus: () => page.bringToFront(),
    close: () => page.close(),
  }
}

function element(found: Locator): Element {
  return {
    click: () => found.click(),
    fill: (text) => found.fill(text),
    press: (key) => found.press(key),
    text: async () => (await found.innerText()).replace(/\s+/g, " ").trim(),
    value: () => found.inputValue(),
    count: () => found.count(),
    waitFor: (state = "visible") => found.waitFor({ state: state === "gone" ? "detached" : "visible" }),
  }
}
