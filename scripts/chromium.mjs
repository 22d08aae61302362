import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

import { installPackages } from "./debian.mjs"

const root = path.resolve(import.meta.dirname, "..")

/** The browser to start, installed if there is none. Ends the process with what to do where that fails. */
export async function findOrGetChromium() {
  const found = await findChromium()
  if (found) return found
  process.stdout.write("No Chromium is installed; getting one.\n")
  if (!installPackages(["chromium"])) downloadChromium()
  const got = await findChromium()
  if (got) return got
  process.stderr.write(
    [
      "Junto needs Chromium, and it could not be installed from here. Do one of these, then run npm start again:",
      "  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium",
      "  elsewhere:       npx playwright install chromium",
      "  or point to one: CHROME_PATH=/path/to/chromium npm start",
      "Google Chrome itself won't do: since version 137 it loads no unpacked extension from the command line.",
      "",
    ].join("\n"),
  )
  process.exit(1)
}

async function findChromium() {
  const { chromium } = await import("@playwright/test")
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => ["chromium", "chromium-browser"].map((name) => path.join(folder, name)))
  const places = [
    process.env.CHROME_PATH,
    chromium.executablePath(),
    ...onPath,
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ]
  return places.find((place) => place && fs.existsSync(place))
}

function downloadChromium() {
  const cli = path.join(root, "node_modules/@playwright/test/cli.js")
  spawnSync(process.execPath, [cli, "install", "chromium"], { cwd: root, stdio: "inherit", timeout: 600_000 })
}
