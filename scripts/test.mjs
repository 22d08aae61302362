// Everything that must hold: node scripts/test.mjs
//
// On a fresh clone this installs what is needed first: the dependencies, and on Debian the two browsers and a webmail.
// Only Node's own modules may be imported up here: nothing else is installed yet.
import { existsSync } from "node:fs"

import { WEBMAIL_PACKAGES } from "../tests/webmail/webmail.mjs"
import { installCommand, installPackages, missingPackages } from "./debian.mjs"
import { installDependencies } from "./dependencies.mjs"
import { step } from "./steps.mjs"

const BROWSER_PACKAGES =
  "chromium firefox-esr firefox-esr-l10n-es-es xvfb xauth xdotool imagemagick fonts-liberation openssl".split(" ")
/** Origins the test builds may read without asking. */
const ORIGINS = ["http://127.0.0.1/*", "https://mail.google.com/*", "https://outlook.live.com/*"]

const began = Date.now()
installDependencies()
installSystemPackages()

await step("Types", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."])
await step("Format and lint", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"])
await step("Layers", ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "src"])
await step("Dead code and unused dependencies", ["node_modules/knip/bin/knip.js"])
await step("Unit tests", ["node_modules/vitest/vitest.mjs", "run"])
await step("Builds", ["scripts/build.mjs"])
await step("Size budget", ["scripts/check-size.mjs"])
await step("Bundles", ["scripts/check-bundles.mjs"])
await step("Mozilla's linter", ["scripts/check-firefox-lint.mjs"])
await step("Builds for tests", ["scripts/build.mjs", "--test", ...ORIGINS])
const playwright = ["node_modules/@playwright/test/cli.js", "test"]
await step("Chromium, end to end", [...playwright, "--project=chromium"])
await step("Firefox, end to end", [...playwright, "--project=firefox"])
process.stdout.write(`All good, in ${Math.round((Date.now() - began) / 1000)} s.\n`)

function installSystemPackages() {
  const names = [...BROWSER_PACKAGES, ...WEBMAIL_PACKAGES]
  const missing = missingPackages(names)
  if (missing.length === 0 || installPackages(missing)) return
  const hint = existsSync("/usr/bin/apt-get")
    ? `Run this, then npm test again:\n  ${installCommand(missing)}`
    : `The tests run on Debian 12 and its like; there they need: ${names.join(" ")}.`
  process.stderr.write(`The end-to-end tests need packages that are missing here. ${hint}\n`)
  process.exit(1)
}
