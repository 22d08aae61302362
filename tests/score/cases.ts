import fs from "node:fs"
import path from "node:path"

import type { EmailMessage } from "../../src/capture"
import { SHARED_CORPORA } from "../support/shared-corpora"
import type { FieldName, Wordings } from "./compare"

export type Values = Record<string, Wordings<unknown>[]>

/** A contact as a case expects it; `moreTitles` and `moreOrganizations` are as right as the one given. */
export type ExpectedContact = Partial<Values> & {
  fullName?: Wordings<string>
  givenName?: string
  familyName?: string
  jobTitle?: Wordings<string>
  organization?: Wordings<string>
  moreTitles?: string[]
  moreOrganizations?: string[]
}

/** What a case expects. `score`: fields of which precision and recall count; `recallOnly`: recall alone; others aren't looked at. */
export type Expected = {
  fields: Values
  score: FieldName[]
  recallOnly?: FieldName[]
  /** Neither right nor wrong when captured; "*" for anything. */
  ignore?: Values
  /** Where given, only these are wrong. */
  wrong?: Values
  partial?: boolean
  /** What belongs together, where a case says so. */
  contacts?: ExpectedContact[]
}

export type Case = { id: string; corpus: string } & (
  | { kind: "page"; url: string; html: string; expected: Expected }
  | { kind: "email"; message: EmailMessage; isSenderOnly: boolean; expected: Expected }
  | { kind: "signature"; text: string; sender?: { name?: string; address?: string }; labels: (0 | 1 | null)[] }
)

const root = process.cwd()
const SHARED_NAMES =
  "hcard structured contact-pages impressum-de profiles signatures replies emails phones email-syntax".split(" ")

/** Every corpus that is here, by name: the project's own, in its halves, and those beside the project where there are any. */
export function corpora(): Map<string, () => Case[]> {
  const found = new Map<string, () => Case[]>()
  for (const half of ["tuning", "kept"]) {
    found.set(`pages/${half}`, () => ownPages(half))
    found.set(`mails/${half}`, () => ownMails(half))
    found.set(`mails/${half}/signatures`, () => ownSignatures(half))
  }
  for (const name of SHARED_NAMES)
    if (fs.existsSync(path.join(SHARED_CORPORA, name, "cases.json"))) found.set(name, () => sharedCases(name))
  return found
}

const ALL: FieldName[] = ["email", "phone", "name", "organization", "title", "address"]

function ownPages(half: string): Case[] {
  return filesOf(`pages/${half}`).map((file) => {
    const { id, url, expected } = json(file) as { id: string; url: string; expected: Expected }
    const html = fs.readFileSync(file.replace(/\.json$/, ".html"), "utf8")
    return {
      id,
      corpus: `pages/${half}`,
      kind: "page",
      url,
      html,
      expected: { ...expected, score: expected.score ?? ALL },
    }
  })
}

type OwnMail = {
  id: string
  message: EmailMessage
  expected: { signature: string | null; contact: OwnContact; ignore?: Values }
}
type OwnContact = { fullName?: string; jobTitle?: string; organization?: Wordings<unknown> } & Partial<Values>

function ownMails(half: string): Case[] {
  return filesOf(`mails/${half}`).map((file) => {
    const { id, message, expected } = json(file) as OwnMail
    const { fullName, jobTitle, organization, ...lists } = expected.contact
    const one = (value: Wordings<unknown> | undefined) => (value === undefined ? [] : [value])
    const fields = {
      ...(lists as Values),
      names: one(fullName),
      titles: one(jobTitle),
      organizations: one(organization),
    }
    const score: FieldName[] = [...ALL, "url"]
    return {
      id,
      corpus: `mails/${half}`,
      kind: "email",
      message,
      isSenderOnly: true,
      expected: { fields, score, ignore: expected.ignore },
    }
  })
}

/** The lines of the signature, which stand in the text as one run. */
function ownSignatures(half: string): Case[] {
  return filesOf(`mails/${half}`).map((file) => {
    const { id, message, expected } = json(file) as OwnMail
    const lines = message.text.split("\n")
    const signature = expected.signature?.split("\n") ?? []
    const start = lines.findIndex((_, i) => signature.every((line, k) => lines[i + k]?.trim() === line.trim()))
    const labels = lines.map((_, i) => (signature.length > 0 && i >= start && i < start + signature.length ? 1 : 0))
    return {
      id,
      corpus: `mails/${half}/signatures`,
      kind: "signature",
      text: message.text,
      sender: message.from,
      labels,
    }
  })
}

type SharedCase = {
  id: string
  kind: "page" | "phone" | "signature" | "email"
  url: string
  input: {
    file?: string
    html?: string
    text?: string
    sender?: { name?: string; address?: string }
    message?: EmailMessage
  }
  expected: Expected & { labels?: (0 | 1 | null)[] }
}

function sharedCases(name: string): Case[] {
  const folder = path.join(SHARED_CORPORA, name)
  return (json(path.join(folder, "cases.json")) as SharedCase[]).map(({ id, kind, url, input, expected }): Case => {
    if (kind === "email")
      return { id, corpus: name, kind, message: input.message as EmailMessage, isSenderOnly: false, expected }
    if (kind === "signature")
      return { id, corpus: name, kind, text: input.text ?? "", sender: input.sender, labels: expected.labels ?? [] }
    const html = input.html ?? fs.readFileSync(path.join(folder, input.file ?? ""), "utf8")
    return { id, corpus: name, kind: "page", url, html, expected }
  })
}

function filesOf(folder: string): string[] {
  const whole = path.join(root, "tests/corpus", folder)
  if (!fs.existsSync(whole)) return []
  return fs
    .readdirSync(whole)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => path.join(whole, file))
}

const json = (file: string): unknown => JSON.parse(fs.readFileSync(file, "utf8"))
