/**
 * What a journey needs of a browser, so that each is written once and runs in Chromium and in Firefox.
 * Elements are found as a person finds them: by role and accessible name.
 */
export type BrowserName = "chromium" | "firefox"

export type Role =
  | "alert"
  | "button"
  | "checkbox"
  | "combobox"
  | "dialog"
  | "form"
  | "heading"
  | "link"
  | "list"
  | "listitem"
  | "radio"
  | "region"
  | "searchbox"
  | "status"
  | "textbox"

/** Something on a page. Every action waits for it to be there, up to ten seconds. */
export interface Element {
  click(): Promise<void>
  /** Replaces what stands in the field, as if typed. */
  fill(text: string): Promise<void>
  /** Chooses an option by its value. */
  select(value: string): Promise<void>
  /** One key with the element focused, `Enter` or `Control+a` for example. */
  press(key: string): Promise<void>
  /** The visible text, spaces collapsed. */
  text(): Promise<string>
  /** What stands in a field. */
  value(): Promise<string>
  /** How many there are at this moment; the only one that doesn't wait. */
  count(): Promise<number>
  waitFor(state?: "visible" | "gone"): Promise<void>
}

/** A page of the web, or of the extension, in a tab of its own or in the browser's side. */
export interface Page {
  /** Goes to an address and waits until the page has loaded. */
  goto(url: string): Promise<void>
  url(): Promise<string>
  /** The element with this role and exactly this accessible name; the first where several have it. */
  get(role: Role, name?: string): Element
  css(selector: string): Element
  /** Runs a function in the page. It sees nothing of the test but its argument. */
  evaluate<Result>(body: (argument: string) => Result | Promise<Result>, argument?: string): Promise<Result>
  screenshot(): Promise<Buffer>
  focus(): Promise<void>
  close(): Promise<void>
}

export type LaunchOptions = {
  /** Name of the build: `test` has the mail script on granted origins, `prod` is what the stores get. */
  build?: "test" | "prod"
  /** A folder to keep; a second launch on it finds everything the first left. */
  profile: string
  language?: "en" | "es"
  colors?: "light" | "dark"
  /** Leave the page open that greets after the installation; it would lie over the tests' own. */
  welcome?: boolean
  /** An X display, `:99` for example: the window is shown there, and keys and the mouse reach it as from a person. */
  display?: string
  /** Other people's hosts, answered from here: host name to the page it serves. */
  hosts?: Record<string, HostPage>
}

export type HostPage = (path: string) => string

export interface Driver {
  readonly browser: BrowserName
  /** The address of a file of the extension. */
  extensionUrl(path: string): string
  open(url: string): Promise<Page>
  /** The panel for a tab, as a page of its own. */
  panelFor(tab: Page): Promise<Page>
  /** The panel beside the page, in the browser's own side. */
  openSide(tab: Page): Promise<Page>
  /** The same, once something else has opened it. */
  side(): Promise<Page>
  /** The popup of the toolbar button, opened by a click on the button with the tab in front. */
  openPopup(tab: Page): Promise<Page>
  /** Sends one message from a page of the extension, and gives the worker's reply as it came. */
  ask(name: string, input: unknown): Promise<Reply>
  /** Sends one message as a content script in a granted tab would. */
  askAsContentScript(tab: Page, name: string, input: unknown): Promise<Reply>
  /** Fires a command of the manifest, with the tab in front. */
  command(name: string, tab: Page): Promise<void>
  /** Chooses an item of the page's context menu by its id. */
  menu(id: string, tab: Page): Promise<void>
  badge(tab: Page): Promise<string>
  /** Ends the worker, as the browser does after half a minute. */
  killWorker(): Promise<void>
  /** SIGKILL to the browser and everything it started. */
  kill(): Promise<void>
  close(): Promise<void>
  /** Every request that left with the extension as its origin, http and https. */
  requestsOfExtension(): Promise<string[]>
  /** Every request of web pages; shows that the log sees what happens. */
  requestsOfPages(): Promise<string[]>
  /** What the browser found wrong with the extension, in its manifest and while it ran. */
  errors(): Promise<string[]>
}

export type Reply = { ok: true; value: unknown } | { ok: false; code: string; details: unknown }

export const TIMEOUT = 10_000
