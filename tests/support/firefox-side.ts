import { type Page, type Element as PageElement, type Role, TIMEOUT } from "./driver"
import type { ChromeScope } from "./firefox-chrome"
import type { FirefoxPage } from "./firefox-page"
import { until } from "./poll"

type View = "sidebar" | "popup"
type Tools = { inWindow: ChromeScope; id: string; backstage: () => Promise<FirefoxPage> }

/**
 * Firefox's sidebar and popup. WebDriver doesn't reach them, but every page of an extension may look into the others:
 * they are read and clicked from the page in the background.
 */
export function firefoxSide({ inWindow, id, backstage }: Tools) {
  return {
    async openSidebar(): Promise<Page> {
      await inWindow(
        `const key = [...SidebarController.sidebars.keys()].find((key) => key.endsWith("-sidebar-action"))
         await SidebarController.show(key)`,
      )
      return viewPage("sidebar", backstage)
    },
    sidebar: () => viewPage("sidebar", backstage),
    async openPopup(): Promise<Page> {
      await inWindow(
        `const { extension } = WebExtensionPolicy.getByID(a)
         await extension.apiManager.global.browserActionFor(extension).triggerAction(window)`,
        id,
      )
      return viewPage("popup", backstage)
    },
  }
}

async function viewPage(view: View, backstage: () => Promise<FirefoxPage>): Promise<Page> {
  const from = await backstage()
  const run = (request: Request) => from.evaluate(inView, JSON.stringify({ view, ...request }))
  await until(`the ${view}`, async () => (await run({ act: "text", css: "body" })) ?? undefined)

  const element = (found: { css?: string; role?: Role; name?: string }): PageElement => {
    const act = (act: Request["act"], text?: string) =>
      until(`${found.role ?? found.css} ${found.name ?? ""} in the ${view}`, async () => {
        return (await run({ act, text, ...found })) ?? undefined
      })
    return {
      click: async () => void (await act("click")),
      fill: async (text) => void (await act("fill", text)),
      select: async (value) => void (await act("select", value)),
      press: async (key) => void (await act("press", key)),
      text: () => act("text"),
      value: () => act("value"),
      count: async () => Number(await run({ act: "count", ...found })),
      waitFor: async (state = "visible") => {
        const wanted = (there: number) => (state === "visible" ? there > 0 : there === 0)
        await until(
          `${found.name} to be ${state}`,
          async () => wanted(Number(await run({ act: "count", ...found }))) || undefined,
          TIMEOUT,
        )
      },
    }
  }
  return {
    goto: () => Promise.reject(new Error(`The ${view} goes nowhere.`)),
    url: async () => (await run({ act: "url", css: "body" })) ?? "",
    get: (role, name) => element({ role, name }),
    css: (css) => element({ css }),
    evaluate: () => Promise.reject(new Error(`Open the page in a tab to evaluate in it.`)),
    screenshot: () => from.screenshot(),
    focus: async () => {},
    close: async () => void (await run({ act: "close", css: "body" })),
  }
}

type Request = {
  act: "text" | "value" | "count" | "click" | "fill" | "select" | "press" | "url" | "close"
  css?: string
  role?: Role
  name?: string
  text?: string
}

/** Runs in a page of the extension. Null: the view isn't open or the element isn't there. */
function inView(request: string): string | null {
  const { view, act, css, role, name, text } = JSON.parse(request) as Request & { view: View }
  // Firefox's getViews knows the sidebar; Chrome's types don't.
  const views = chrome.extension.getViews as unknown as (filter: { type: string }) => Window[]
  const window = views({ type: view })[0]
  if (window?.document.readyState !== "complete") return act === "count" ? "0" : null
  const { document } = window
  const roles: Partial<Record<Role, string>> = {
    button: "button",
    heading: "h1,h2,h3",
    link: "a[href]",
    list: "ul,ol",
    searchbox: 'input[type="search"]',
    textbox: 'textarea,input:not([type]),input[type="text"],input[type="email"],input[type="tel"]',
    form: "form",
  }
  const nameOf = (one: Element) =>
    one.getAttribute("aria-label") ??
    (one.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" ")
      .trim()
  const labelOf = (one: Element) => (one as HTMLInputElement).labels?.[0]?.textContent ?? one.textContent ?? ""
  const named = (one: Element) => name === undefined || (nameOf(one) || labelOf(one)).trim() === name
  const found = [
    ...document.querySelectorAll<HTMLInputElement>(
      css ?? [`[role="${role}"]`, roles[role as Role]].filter(Boolean).join(),
    ),
  ].filter((one) => (css !== undefined || named(one)) && one.getClientRects().length > 0)

  if (act === "count") return String(found.length)
  if (act === "url") return window.location.href
  if (act === "close") {
    window.close()
    return ""
  }
  const first = found[0]
  if (!first) return null
  if (act === "text") return first.innerText.replace(/\s+/g, " ").trim()
  if (act === "value") return first.value
  if (act === "click") first.click()
  if (act === "press") {
    first.focus()
    first.dispatchEvent(new KeyboardEvent("keydown", { key: text, bubbles: true, cancelable: true }))
  }
  if (act === "select") {
    first.value = text ?? ""
    first.dispatchEvent(new Event("change", { bubbles: true }))
  }
  if (act === "fill") {
    first.focus()
    // React listens to the event and compares with the value it set itself, so the prototype's setter is used.
    const proto = first.tagName === "TEXTAREA" ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
    Object.getOwnPropertyDescriptor(proto, "value")?.set?.call(first, text)
    first.dispatchEvent(new Event("input", { bubbles: true }))
  }
  return ""
}
