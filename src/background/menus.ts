import browser, { type Menus, type Tabs } from "webextension-polyfill"

import { captureLink } from "~capture/link"
import { captureText } from "~capture/text"
import { screenReportSchema } from "~domain/captured-schema"

import { announce } from "./announce"
import { refreshBadge } from "./badge"
import { catalogueText } from "./catalogue-text"
import { readPage } from "./page-reader"
import { openPanel } from "./panel"
import { keepReport, PICKED } from "./screens"
import { storeIsOpen } from "./store"

/** The context menu's items, made once per installation: the browser keeps them. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll()
  const create = (id: string, title: string, contexts: Menus.ContextType[]) =>
    browser.contextMenus.create({ id, title: catalogueText(title), contexts })
  create("read-page", "menu_read_page", ["page"])
  create("read-selection", "menu_read_selection", ["selection"])
  create("read-link", "menu_read_link", ["link"])
}

/** Opens the panel first, while the click still counts, then reads what was clicked. */
export async function onMenuClick(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (!tab?.id) return
  openPanel(tab)
  await storeIsOpen()
  const url = info.pageUrl ?? tab.url ?? ""
  const people =
    info.menuItemId === "read-selection" && info.selectionText
      ? captureText(info.selectionText, url)
      : info.menuItemId === "read-link" && info.linkUrl
        ? captureLink(info.linkUrl, url)
        : []
  if (people.length === 0) return readPage(tab.id)

  const report = screenReportSchema.parse({ url, title: tab.title ?? "", state: "page", people })
  await keepReport(tab.id, PICKED, report)
  announce([{ subject: "screen", id: String(tab.id) }])
  await refreshBadge(tab.id)
}
