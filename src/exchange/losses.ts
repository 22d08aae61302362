import type { LossReason } from "~domain/exchange"
import { cleanText } from "~domain/text/clean"
import { type ExchangeProblem, type Loss, problem } from "./report"

const MOST_LOSSES = 500
const LONGEST_TOLD = 2_000

/** The losses of one contact: as many as a person would look through, and how many more there were. */
export class Losses {
  readonly all: Omit<Loss, "contact">[] = []
  #more = 0

  add(property: string, value: string, line: number, why: LossReason = "no-place"): void {
    const told = cleanText(value, LONGEST_TOLD).trim()
    if (told === "") return
    if (this.all.length === MOST_LOSSES) this.#more++
    else this.all.push({ line, property, value: told, why })
  }

  of(contact: string): Loss[] {
    return this.all.map((loss) => ({ contact, ...loss }))
  }

  problems(line: number): ExchangeProblem[] {
    return this.#more > 0 ? [problem("more-losses", line, { count: this.#more })] : []
  }
}
