import { daysLater } from "~domain/due"
import type { CALL_OUTCOMES } from "~domain/interaction-kinds"

import type { LogKind } from "../view"

/** The log form as it stands; a draft holds plain values alone. */
export type LogDraft = {
  text: string
  outcome: (typeof CALL_OUTCOMES)[number] | ""
  direction: "in" | "out"
  /** Minutes as typed; empty when the call wasn't timed. */
  minutes: string
  /** When the timer was started, milliseconds since 1970; 0 when it stands. */
  timerSince: number
  /** Seconds the timer ran before. */
  timed: number
  /** The local day of the follow-up, YYYY-MM-DD; empty for none. */
  followUp: string
  /** When it happened; 0: now. */
  at: number
}

export const emptyLog: LogDraft = {
  text: "",
  outcome: "",
  direction: "out",
  minutes: "",
  timerSince: 0,
  timed: 0,
  followUp: "",
  at: 0,
}

export const logDraftKey = (kind: LogKind, contactId: string): string => `${kind}:${contactId}`

export const FOLLOW_UP_DAYS = [1, 3, 7] as const

export const followUpIn = (days: number, now = new Date()): string => daysLater(now, days)

/** What the timer shows, in seconds. */
export const timerSeconds = (draft: LogDraft, now: number): number =>
  draft.timed + (draft.timerSince > 0 ? Math.max(0, (now - draft.timerSince) / 1000) : 0)

/** How long it took, in whole seconds: as typed, else as timed; undefined when neither. A day at most. */
export function durationOf(draft: LogDraft, now: number): number | undefined {
  const typed = Number(draft.minutes.replace(",", "."))
  const seconds = Math.round(draft.minutes.trim() !== "" && typed >= 0 ? typed * 60 : timerSeconds(draft, now))
  return seconds > 0 ? Math.min(seconds, 86_400) : undefined
}

/** Whether there is anything to save: a call without an answer needs no words. */
export const hasContent = (draft: LogDraft): boolean =>
  draft.text.trim() !== "" || draft.outcome !== "" || draft.followUp !== "" || draft.minutes !== "" || draft.timed > 0
