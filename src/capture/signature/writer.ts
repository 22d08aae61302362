import { words } from "~domain/text/fold"

import { isGivenName } from "../names/given-names"

export type Sender = { name?: string; address?: string }

/** What a writer may sign with. */
export type WriterNames = {
  words: Set<string>
  initials: string
  /** The letters that such a name may begin with: theirs, and those of what people are called for short. */
  firsts: string
}

/** The names of a mail's sender, by the header's name, else by the address. */
export function namesOfWriter(sender: Sender | undefined): WriterNames {
  const local = sender?.address?.split("@", 1)[0] ?? ""
  // Some put the address or the system after the name: "Ana Ruiz [mailto:...]", "Ana Ruiz@EXAMPLE".
  const named = (sender?.name ?? "").split(/[[<(@]/, 1)[0]?.trim() ?? ""
  const parts = letters(named || local.replace(/[._\d-]+/g, " "))
  const initials = parts.map((word) => word[0]).join("")
  return {
    words: new Set(parts),
    initials,
    firsts: initials + parts.map((word) => SHORT_FIRSTS.get(word) ?? "").join(""),
  }
}

const letters = (text: string) => words(text).filter(beginsWithLetter)

function beginsWithLetter(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code > 57 : /^\p{L}/u.test(word)
}

/**
 * A line that is the writer's name, or so much of it as people sign with: "Ana", "Ana R.", "AR", "Kim" for Kimberly.
 * @param closing the name that stands after a closing on the same line, where one does
 */
export function isWriter(line: string, names: WriterNames, closing: string | undefined): boolean {
  const bare = bareName(line)
  if (!bare || bare.length > 60) return false
  const head = closing ?? (HEAD_END.test(bare) ? (bare.split(HEAD_END, 1)[0] ?? "") : bare)
  if (countSpaces(head) > 6 || !mayName(head, names)) return false
  const parts = letters(head)
  if (parts.length === 0 || parts.length > 5) return false
  const known = parts.filter((word) => isNameOf(word, names))
  if (
    known.length > 0 &&
    known.length >= parts.length - 1 &&
    (closing !== undefined || /^[\p{Lu}"'(]/u.test(bare) || bare.length < 15)
  )
    return true
  return (
    parts.length === 1 &&
    (closing ?? bare).length <= 3 &&
    names.initials.length > 1 &&
    names.initials.startsWith(parts[0] ?? "-")
  )
}

/** Whether any word begins as one of the names does: most lines are told from names by that. */
function mayName(text: string, { firsts }: WriterNames): boolean {
  let isInWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return true
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    if (isLetter && !isInWord && firsts.includes(String.fromCharCode(code | 32))) return true
    isInWord = isLetter || (code >= 48 && code <= 57)
  }
  return false
}

const HEAD_END = /[,|/(•·]| [-–—] /

function countSpaces(text: string): number {
  let count = 0
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count++
  return count
}

/** Whether a line's last word may be a name: the writer's, their initials, or a given name. */
export function endsInName(line: string, names: WriterNames): boolean {
  const end = withoutEnds(line, "", " \t\u00a0.!,")
  const word = end.slice(Math.max(end.lastIndexOf(" "), end.lastIndexOf(",")) + 1)
  if (word.length <= 3 || isGivenName(word)) return true
  return mayName(word, names) && letters(word).some((one) => isNameOf(one, names))
}

/** A given name and nothing else. */
export function isGivenNameAlone(line: string): boolean {
  return isGivenName(bareName(line))
}

const bareName = (line: string) => withoutEnds(line, " \t\u00a0*~–—_-", " \t\u00a0*~–—_.,!-")

/** A line without up to five of some signs at its start and at its end. */
function withoutEnds(line: string, before: string, after: string): string {
  let [start, end] = [0, line.length]
  while (start < Math.min(5, line.length) && before.includes(line.charAt(start))) start++
  const least = Math.max(start, line.length - 5)
  while (end > least && after.includes(line.charAt(end - 1))) end--
  return end - start < line.length ? line.slice(start, end) : line
}

function isNameOf(word: string, { words }: WriterNames): boolean {
  if (words.has(word)) return true
  if (word.length < 3) return false
  for (const name of words)
    if (name.length > 3 && (name.startsWith(word) || (word.startsWith(name) && name.length > 4))) return true
  return NICKNAMES.get(word)?.some((name) => words.has(name)) ?? false
}

const NICKNAMES = new Map(
  Object.entries({
    bill: ["william"],
    bob: ["robert"],
    rob: ["robert"],
    jim: ["james"],
    dick: ["richard"],
    rick: ["richard"],
    rich: ["richard"],
    mike: ["michael"],
    tony: ["anthony"],
    liz: ["elizabeth"],
    beth: ["elizabeth"],
    kate: ["katherine", "catherine"],
    peggy: ["margaret"],
    maggie: ["margaret"],
    jack: ["john"],
    chuck: ["charles"],
    tom: ["thomas"],
    ted: ["edward", "theodore"],
    pepe: ["jose"],
    paco: ["francisco"],
    nacho: ["ignacio"],
    quique: ["enrique"],
    lola: ["dolores"],
    concha: ["concepcion"],
    charo: ["rosario"],
    merche: ["mercedes"],
    chema: ["jose"],
    toni: ["antonio", "antonia", "anton"],
    xavi: ["xavier", "javier"],
    hans: ["johannes", "johann"],
    steffi: ["stefanie"],
    uli: ["ulrich"],
    jo: ["joseph", "josephine", "johannes"],
    gigi: ["luigi"],
    beppe: ["giuseppe"],
    mihai: ["mihail"],
  }),
)

/** The first letters of what somebody of each name may be called. */
const SHORT_FIRSTS = new Map<string, string>()
for (const [short, names] of NICKNAMES)
  for (const name of names) SHORT_FIRSTS.set(name, (SHORT_FIRSTS.get(name) ?? "") + short.charAt(0))
