import { sentenceOfLeaving } from "../leaver"
import { fold } from "../text/fold"
import { ownWords } from "./body"
import { polarityOf } from "./kinds"
import { believedOf } from "./nature"
import { isFoundBy } from "./rule"
import { RULES } from "./rules"
import { comparable, sentencesOf } from "./sentences"
import type { PlacedMail, Signal } from "./thread"

/** The names of competitors that are looked for, and the longest of them. */
const MOST_NAMES = 500
const LONGEST_NAME = 60

/**
 * What an incoming mail's sentences say.
 * @param ours sentences that we wrote before, as `comparable` gives them: said again they are no signal
 */
export function spokenSignals(mail: PlacedMail, ours: ReadonlySet<string>, competitors: readonly string[]): Signal[] {
  const isBelieved = believedOf(mail)
  const names = competitors.slice(0, MOST_NAMES).map(nameKey).filter(Boolean)
  const found: Signal[] = []
  const add = (kind: Signal["kind"], rule: string, confidence: number, quote: string) =>
    found.push({ kind, polarity: polarityOf(kind), quote, at: mail.at, mail: mail.index, rule, confidence })

  for (const sentence of sentencesOf(ownWords(mail.text))) {
    const said = comparable(sentence)
    if (ours.has(said)) continue
    const rules = RULES.filter((rule) => isBelieved(rule.kind) && isFoundBy(rule, said))
    const refused = rules.filter(({ kind }) => polarityOf(kind) < 0)
    for (const { kind, id, confidence } of refused) add(kind, id, confidence, sentence)
    if (sentenceOfLeaving(sentence)) add("left", "leaver", 0.9, sentence)
    else if (refused.length === 0) {
      if (mail.isAutomatic) continue
      for (const { kind, id, confidence } of rules) add(kind, id, confidence, sentence)
      if (isBelieved("competitor-named") && namesOne(said, names)) add("competitor-named", "competitor", 0.9, sentence)
    }
  }
  return found
}

const nameKey = (name: string): string =>
  fold(name.slice(0, LONGEST_NAME))
    .replace(/[^\p{L}\p{N}]{1,60}/gu, " ")
    .trim()

function namesOne(said: string, names: readonly string[]): boolean {
  const spaced = ` ${nameText(said)} `
  return names.some((name) => spaced.includes(` ${name} `))
}

const nameText = (said: string): string => said.replace(/[^\p{L}\p{N}]{1,60}/gu, " ")
