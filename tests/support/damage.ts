import fs from "node:fs"
import path from "node:path"

import type { BrowserName } from "./driver"

/** The files in which the browser keeps the extension's database: found by search, since their places change. */
function databaseFiles(browser: BrowserName, profile: string): string[] {
  const files = fs.readdirSync(profile, { recursive: true, encoding: "utf8" }).map((file) => path.join(profile, file))
  const isOurs =
    browser === "firefox"
      ? // Firefox keeps storage.local in a database too, in a folder of its own: the canary is not what is lost here.
        (file: string) => !file.includes("userContextId") && /moz-extension.*[\\/]idb[\\/].*\.sqlite$/.test(file)
      : (file: string) => /IndexedDB[\\/]chrome-extension.*[\\/]/.test(file)
  const found = files.filter((file) => isOurs(file) && fs.statSync(file).isFile())
  if (found.length === 0) throw new Error(`No database of the extension in ${profile}`)
  return found
}

/** As after a disk fault: the files are gone. The browser opens an empty database without a word. */
export function loseDatabase(browser: BrowserName, profile: string): void {
  for (const file of databaseFiles(browser, profile)) fs.rmSync(file)
}

/** As after a disk fault: the beginning of each file is overwritten. */
export function overwriteDatabase(browser: BrowserName, profile: string): void {
  for (const file of databaseFiles(browser, profile)) {
    const handle = fs.openSync(file, "r+")
    fs.writeSync(handle, Buffer.alloc(Math.min(4_096, fs.statSync(file).size), 0x5a), 0)
    fs.closeSync(handle)
  }
}
