import fs from "node:fs"
import path from "node:path"
import { chromium } from "@playwright/test"

import type { BrowserName } from "./driver"

const root = process.cwd()

const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    process.env.CHROME_PATH ?? "",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    chromium.executablePath(),
  ],
  firefox: [
    process.env.FIREFOX_PATH ?? "",
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ],
}

export function executable(browser: BrowserName): string {
  const found = PLACES[browser].find((place) => place && fs.existsSync(place))
  if (!found) throw new Error(`No ${browser} is installed. npm test installs it, or says how.`)
  return found
}

export function extensionFolder(target: "chrome-mv3" | "firefox-mv3", build: "test" | "prod"): string {
  const folder = path.join(root, "build", `${target}-${build}`)
  if (!fs.existsSync(path.join(folder, "manifest.json")))
    throw new Error(`${folder} isn't built. Run: npm run build, and npm run build:test -- ORIGIN…`)
  return folder
}

/** What the manifest of a build says. */
export const manifestOf = (folder: string) =>
  JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8")) as {
    commands: Record<string, { suggested_key?: { default?: string } }>
    browser_specific_settings?: { gecko: { id: string } }
  }
