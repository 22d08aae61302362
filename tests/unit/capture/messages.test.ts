import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

import { captureEmail, splitSignature } from "~capture"
import { partyFromText } from "~capture/mail/parties"

/** Mails as text: the sender in the first line, then an empty one, then the mail; the answer beside it. */
const FOLDER = join(__dirname, "../../fixtures/capture/signature")
const mails = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => ({ name: file.replace(".txt", ""), path: join(FOLDER, file) }))

describe("signature", () => {
  it.each(mails)("reads $name", ({ path }) => {
    const [header = "", , ...lines] = readFileSync(path, "utf8").split("\n")
    const from = partyFromText(header.replace("From: ", ""))
    if (!from) throw new Error(`${path} has no sender`)
    const text = lines.join("\n")

    const { signature } = splitSignature(text, from)
    const [sender] = captureEmail({ from, text })
    // How sure the readers are is measured anew with every corpus.
    const { evidence: _, confidence: __, ...contact } = sender ?? {}
    const got = JSON.parse(JSON.stringify({ signature, contact }))

    const answer = path.replace(".txt", ".json")
    if (process.env.UPDATE_FIXTURES === "1") writeFileSync(answer, `${JSON.stringify(got, null, 2)}\n`)
    expect(got).toEqual(JSON.parse(readFileSync(answer, "utf8")))
  })
})
