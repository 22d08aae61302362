import type { SignalKind } from "./kinds"

export type Party = { name?: string; address: string }

/** A mail of a thread. `text` is what was newly written in it, without the mails that it answers. */
export type ThreadMail = {
  /** When it was sent, in milliseconds since 1970. */
  at: number
  direction: "in" | "out"
  text: string
  subject?: string
  from?: Party
  to?: readonly Party[]
  cc?: readonly Party[]
  /** A machine wrote it. */
  isAutomatic?: boolean
}

export type Signal = {
  kind: SignalKind
  polarity: 1 | -1
  /** The sentence as it was written; of somebody put in copy without a word, the entry of the header. */
  quote: string
  /** When it was said, or when a promise ran out; in milliseconds since 1970. */
  at: number
  /** The place of its mail in the thread as it was given. */
  mail: number
  /** The id of the rule that found it. */
  rule: string
  /** From 0 to 1. */
  confidence: number
}

/** A mail and its place in the thread as it was given. */
export type PlacedMail = ThreadMail & { index: number }
