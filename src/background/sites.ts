import browser from "webextension-polyfill"
import { commit } from "~db/commit"
import { getSettings } from "~db/settings"
import type { Site, SiteScript } from "~domain/settings"

import { isClickOnly } from "./click-only"
import { fileOf, scriptOfHost } from "./content-scripts"

/**
 * The sites that are granted now, each with the script that reads it. What the browser says is what counts: the user may
 * give and take rights in the browser's own menus.
 */
export async function grantedSites(): Promise<Site[]> {
  patterns ??= browser.permissions.getAll().then(({ origins = [] }) => origins)
  const [origins, { sites }] = await Promise.all([patterns, getSettings()])
  const chosen = new Map(sites.map(({ origin, script }) => [origin, script]))
  const built = new Set(browser.runtime.getManifest().host_permissions ?? [])
  return origins.flatMap((pattern) => {
    const isBuilt = built.has(pattern)
    return (
      originsOf(pattern)
        // A right to many sites, given in the browser's menu, is no wish to have them all read.
        .filter((origin) => isBuilt || !(origin.includes("*") || isClickOnly(origin)))
        .map((origin) => ({
          origin,
          script: chosen.get(origin) ?? scriptOfHost(hostOf(origin)) ?? (isBuilt ? "webmail" : "page"),
        }))
    )
  })
}

/** The browser's answer, asked for at every mail. It tells of every change. */
let patterns: Promise<string[]> | undefined

/** The user, or we, gave or took a right. */
export function forgetPermissions(): void {
  patterns = undefined
}

/** Remembers which script the user wanted for the origins, registers the scripts and starts them in open tabs. */
export async function addSites(added: Site[]): Promise<Site[]> {
  forgetPermissions()
  const origins = new Set(added.map(({ origin }) => origin))
  await rememberSites((sites) => [...sites.filter(({ origin }) => !origins.has(origin)), ...added])
  await startInOpenTabs(added)
  return grantedSites()
}

export async function removeSite(origin: string): Promise<Site[]> {
  await browser.permissions.remove({ origins: [patternOf(origin)] })
  forgetPermissions()
  await rememberSites((sites) => sites.filter((site) => site.origin !== origin))
  return grantedSites()
}

/** Changes which script the user wanted where, and registers the scripts accordingly. */
async function rememberSites(change: (sites: Site[]) => Site[]): Promise<void> {
  await commit({ name: "settings.learn" }, async (write) => {
    const { sites } = await write.settings()
    await write.updateSettings({ sites: change(sites) })
    return {}
  })
  await registerScripts()
}

/** Makes the registered scripts those of the granted sites. One registration per script, for all its sites. */
export async function registerScripts(): Promise<void> {
  const sites = await grantedSites()
  const scripts = [...new Set(sites.map(({ script }) => script))]
  await browser.scripting.unregisterContentScripts()
  if (scripts.length === 0) return
  await browser.scripting.registerContentScripts(
    scripts.map((script) => ({
      id: script,
      js: [fileOf(script)],
      matches: sites.filter((site) => site.script === script).map(({ origin }) => patternOf(origin)),
      allFrames: script !== "page",
      persistAcrossSessions: true,
      runAt: "document_idle" as const,
    })),
  )
}

/** Tabs that were open before the grant, or before an update, have no script of ours that works. */
export async function startInOpenTabs(sites: Site[]): Promise<void> {
  for (const { origin, script } of sites)
    for (const tab of await browser.tabs.query({ url: patternOf(origin) }))
      if (tab.id !== undefined) await start(tab.id, script).catch(() => {}) // A tab that is gone or asleep reads itself later.
}

export async function start(tabId: number, script: SiteScript): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: script !== "page" }, files: [fileOf(script)] })
}

/** The script by which a site is read by standing grant. */
export async function scriptOf(url: string): Promise<SiteScript | undefined> {
  const origin = siteOrigin(url)
  return origin ? (await grantedSites()).find((site) => covers(site.origin, origin))?.script : undefined
}

/** The script that reads a page now: the one chosen for its site, made for its host, or that of pages. */
export async function readerOf(url: string): Promise<SiteScript> {
  const host = URL.canParse(url) ? new URL(url).hostname : ""
  return (await scriptOf(url)) ?? scriptOfHost(host) ?? "page"
}

/** The origin as the panel would ask for it: a port is no part of a match pattern. */
export function siteOrigin(url: string): string | undefined {
  if (!/^https?:/.test(url)) return undefined
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname}`
}

const patternOf = (origin: string) => `${origin}/*`
const hostOf = (origin: string) => origin.replace(/^\w+:\/\//, "")

/** Whether a granted origin, of one host or of all under a domain (`https://*.example.com`), is or has the other. */
export function covers(granted: string, origin: string): boolean {
  const [scheme, host = ""] = granted.split("://")
  if (!host.startsWith("*")) return granted === origin
  const hostname = hostOf(origin)
  return origin.startsWith(`${scheme}://`) && (host === "*" || `.${hostname}`.endsWith(host.slice(1)))
}

/** Of `https://mail.example.com/*`. A port is dropped: Firefox knows none in patterns. */
function originsOf(pattern: string): string[] {
  const [, scheme, host] = /^(https?|\*):\/\/(\*|(?:\*\.)?[^*/:]+)(?::\d+)?\/\*$/.exec(pattern) ?? []
  if (!scheme || !host) return []
  return (scheme === "*" ? ["https", "http"] : [scheme]).map((one) => `${one}://${host}`)
}
