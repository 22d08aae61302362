import fs from "node:fs"
import path from "node:path"
import EmailReplyParser from "email-reply-parser"
import planer from "planer"

import { captureEmail, type EmailMessage } from "../../src/capture"
import { splitSignature } from "../../src/capture/signature/split-signature"
import { madeMails } from "../training/made-mails"
import { median, print } from "./table"

/*
 * What a mail costs, against libraries that part a reply's text from its history (planer) and signature (email-reply-parser). They
 * hand over text; captureEmail reads the people as well.
 */
const HISTORY = `\n\nOn Fri, Nov 20, 2026 at 4:02 PM Rosa Rep <rosa@example.com> wrote:\n${"> We could deliver on the 14th, if that suits you.\n".repeat(20)}`

const mails: EmailMessage[] = [...ownMails(), ...replies()]
const ROUNDS = 90
const parser = new EmailReplyParser()

const programs: Record<string, (mail: EmailMessage) => unknown> = {
  captureEmail,
  splitSignature: ({ text, from }) => splitSignature(text, from),
  "email-reply-parser": ({ text }) => parser.parseReply(text),
  planer: ({ text }) => planer.extractFrom(text, "text/plain"),
}

/** In turns, so that what else the machine does falls on all alike. */
const times = new Map(Object.keys(programs).map((name) => [name, [] as number[]]))
for (let round = 0; round < ROUNDS; round++) {
  const unread = mails.map((mail) => varied(mail, round))
  for (const [name, run] of Object.entries(programs)) {
    const start = performance.now()
    for (const mail of unread) run(mail)
    // The first rounds are the compiler's.
    if (round >= 40) times.get(name)?.push((performance.now() - start) / mails.length)
  }
}

const of = (name: string) => median(times.get(name) ?? [])
const slowest = Math.max(of("email-reply-parser"), of("planer"))
print(
  `Reading a mail: the median of ${mails.length} mails, 50 times`,
  Object.keys(programs).map((name) => ({
    program: name,
    "ms a mail": Math.round(of(name) * 1_000) / 1_000,
    "against the slower library": of(name) / slowest,
    goal: name === "captureEmail" ? "at most 1" : "",
  })),
)

/** Another mail of the same kind, by somebody else: what was read is remembered, and a mail is not read twice here. */
function varied({ text, from, ...mail }: EmailMessage, round: number): EmailMessage {
  const mark = String.fromCharCode(97 + (round % 26), 97 + Math.floor(round / 26))
  const family = /\p{L}{3,}(?=\W*$)/u.exec(from?.name ?? "")?.[0]
  const named = (said: string) => (family ? said.replaceAll(family, family + mark) : said)
  return {
    ...mail,
    from: from && { ...from, ...(from.name && { name: named(from.name) }) },
    text: named(text)
      .replace(/\d/g, (digit) => String((Number(digit) + round) % 10))
      .replace(/(?=[.?!]$)/gm, ` ${mark}`),
  }
}

/** Those of the corpus, as firms write them. */
function ownMails(): EmailMessage[] {
  const folder = path.resolve("tests/corpus/mails/tuning")
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith(".json")) : []
  return files.map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")).message as EmailMessage)
}

function replies(): EmailMessage[] {
  return madeMails(5).map(({ text, sender }) => ({ from: sender, text: `${text}${HISTORY}` }))
}
