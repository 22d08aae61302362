/*
 * npm run capture -- FILE_OR_FOLDER… [--json]: what Junto reads on saved pages, in a real Chromium, with no request made.
 * The address of a page is what its browser wrote when it was saved ("saved from url=…"), or a comment in its first line.
 */
import fs from "node:fs"
import path from "node:path"

import type { CapturedContact } from "../../src/domain/captured"
import { withReader } from "./reader"

const asJson = process.argv.includes("--json")
const places = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
if (places.length === 0)
  fail("Which page? npm run capture -- saved-page.html, or a folder of saved pages. --json prints all.")

const files = places.flatMap(pagesIn)
if (files.length === 0) fail(`No saved page (.html, .htm, .xhtml) in ${places.join(", ")}.`)

await withReader(async (reader) => {
  for (const file of files) {
    const html = fs.readFileSync(file, "utf8")
    const url = addressOf(html) ?? "https://page.invalid/"
    try {
      const { people, wasCut, milliseconds } = await reader.readPage(html, url)
      if (asJson) process.stdout.write(`${JSON.stringify({ file, url, people, wasCut })}\n`)
      else print(file, url, people, wasCut, milliseconds)
    } catch (cause) {
      process.stdout.write(`\n${file}\n  not read: ${String(cause)}\n`)
      process.exitCode = 1
    }
  }
})

function pagesIn(place: string): string[] {
  if (!fs.existsSync(place)) fail(`${place} is not there.`)
  if (!fs.statSync(place).isDirectory()) return [place]
  return fs
    .readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.x?html?$/i.test(file))
    .sort()
    .map((file) => path.join(place, file))
}

function addressOf(html: string): string | undefined {
  const head = html.slice(0, 20_000)
  return (
    /<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->/.exec(head)?.[1] ??
    /^\uFEFF?<!-- (https?:\S{1,2000}) -->/.exec(head)?.[1] ??
    /<link[^>]{0,500}rel="?canonical"?[^>]{0,500}href="([^"]{1,2000})"/i.exec(head)?.[1]
  )
}

function print(file: string, url: string, people: CapturedContact[], wasCut: boolean, milliseconds: number): void {
  process.stdout.write(`\n${file} (${url}, ${milliseconds.toFixed(0)} ms)${wasCut ? ", cut: too large" : ""}\n`)
  if (people.length === 0) process.stdout.write("  nobody\n")
  for (const { fullName, organization, evidence = [], confidence } of people) {
    process.stdout.write(`  ${fullName ?? organization ?? "without a name"} (${confidence.toFixed(2)})\n`)
    for (const { field, value, kind, text, where, label, confidence: own } of evidence) {
      const details = [label, kind, own?.toFixed(2), where, text !== value && `read from "${text}"`]
      process.stdout.write(`    ${field.padEnd(13)} ${value}   ${details.filter(Boolean).join(", ")}\n`)
    }
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
