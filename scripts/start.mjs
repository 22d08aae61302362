// Opens Junto beside a demo mailbox: node scripts/start.mjs [--profile DIR]
//
// On a fresh clone this installs and builds what is needed first. Without a display it does the same out of sight and
// leaves a picture of it. Only Node's own modules may be imported up here: nothing else is installed yet.
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { parseArgs } from "node:util"

import { serveDemo } from "../demo/server.mjs"
import { installDependencies } from "./dependencies.mjs"

const root = path.resolve(import.meta.dirname, "..")
const extension = path.join(root, "build/chrome-mv3-demo")
const { values } = parseArgs({ options: { profile: { type: "string" } } })
const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const headless = Boolean(process.env.CI) || !hasDisplay

installDependencies()
const { findOrGetChromium } = await import("./chromium.mjs")
const executablePath = await findOrGetChromium()
build()

const { openDemo } = await import("./demo-browser.mjs")
const profile = values.profile ? path.resolve(values.profile) : fs.mkdtempSync(path.join(os.tmpdir(), "junto-demo-"))
const demo = await serveDemo()
const status = await run().catch((cause) => {
  process.stderr.write(`Junto could not be shown in ${executablePath}.\n${cause?.stack ?? cause}\n`)
  return 1
})
await demo.stop()
if (!values.profile) fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
process.exit(status)

async function run() {
  const opened = await inTime(openDemo({ executablePath, extension, profile, url: demo.url, headless }))
  if (headless) {
    const picture = path.join(root, "build/start.png")
    try {
      await inTime(opened.picture(picture))
    } finally {
      await opened.close()
    }
    process.stdout.write(`No display here, so nothing was shown. The mailbox with Junto beside it: ${picture}\n`)
    return 0
  }
  process.stdout.write(`The demo mailbox is open at ${demo.url}, with Junto beside it. Close the window to end.\n`)
  await opened.closed
  return 0
}

function build() {
  process.stdout.write("Building the extension…\n")
  const script = path.join(root, "scripts/build.mjs")
  const parameters = [script, "--target", "chrome-mv3", "--demo", "http://127.0.0.1/*"]
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio: "inherit" })
  if (status !== 0) process.exit(status ?? 1)
}

/** A browser that neither opens nor fails would leave the terminal waiting for ever. */
function inTime(opening) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error("The browser didn't answer for two minutes.")), 120_000).unref()
  })
  return Promise.race([opening, late])
}
