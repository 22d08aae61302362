import fs from "node:fs"
import path from "node:path"

import type { Sender } from "../../src/capture/signature/writer"
import { SHARED_CORPORA } from "../support/shared-corpora"
import { madeMails } from "./made-mails"

/** A mail with each line marked: 1 of the signature, 0 not, null unknown. `group`: mails that must not teach about each other. */
export type LabelledMail = {
  id: string
  corpus: string
  group: string
  text: string
  sender?: Sender
  labels: (0 | 1 | null)[]
}

const OWN = path.resolve("tests/corpus/mails/tuning")
const MADE_OF_EACH_LANGUAGE = 30

/** Everything there is to learn from: marked mails of the public corpora where they are at hand, the project's own, and made ones. */
export function labelledMails(): LabelledMail[] {
  return [...sharedMails("signatures"), ...sharedMails("replies"), ...ownMails(), ...made()]
}

type SharedCase = { id: string; input: { text: string; sender?: Sender }; expected: { labels: (0 | 1 | null)[] } }

function sharedMails(corpus: string): LabelledMail[] {
  const file = path.join(SHARED_CORPORA, corpus, "cases.json")
  if (!fs.existsSync(file)) {
    process.stdout.write(`No ${corpus} beside the project: learning without.\n`)
    return []
  }
  return (JSON.parse(fs.readFileSync(file, "utf8")) as SharedCase[]).map(({ id, input, expected }) => ({
    id,
    corpus,
    // The mails of one writer are alike.
    group:
      input.sender?.name
        ?.toLowerCase()
        .match(/[a-z]{4,}/g)
        ?.sort()[0] ?? id,
    ...input,
    labels: expected.labels,
  }))
}

type OwnMail = { id: string; message: { from: Sender; text: string }; expected: { signature: string | null } }

function ownMails(): LabelledMail[] {
  if (!fs.existsSync(OWN)) return []
  return fs
    .readdirSync(OWN)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(fs.readFileSync(path.join(OWN, file), "utf8")) as OwnMail)
    .filter(({ message }) => message.text)
    .map(({ id, message, expected }) => ({
      id,
      corpus: "own",
      group: id,
      text: message.text,
      sender: message.from,
      labels: labelsOf(message.text, expected.signature),
    }))
}

function made(): LabelledMail[] {
  return madeMails(MADE_OF_EACH_LANGUAGE).map(({ text, sender, signature }, i) => ({
    id: `made-${i}`,
    corpus: "made",
    group: `made-${i % 10}`,
    text,
    sender,
    labels: labelsOf(text, signature),
  }))
}

/** The signature's lines are looked up from the end, empty lines apart. */
function labelsOf(text: string, signature: string | null): (0 | 1)[] {
  const lines = text.split("\n")
  const labels = lines.map((): 0 | 1 => 0)
  const wanted = (signature ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
  const filled = lines.flatMap((line, at) => (line.trim() ? [at] : []))
  for (let start = filled.length - wanted.length; wanted.length > 0 && start >= 0; start--) {
    if (!wanted.every((line, k) => lines[filled[start + k] as number]?.trim() === line)) continue
    for (let k = 0; k < wanted.length; k++) labels[filled[start + k] as number] = 1
    break
  }
  return labels
}
