/** How far a long search is: `done` of `total` contacts, in the phase it is in. */
export type Progress = { phase: "reading" | "learning" | "comparing" | "grouping"; done: number; total: number }

/**
 * Work that stops after every few contacts to tell how far it is: the caller goes on with it when it likes, pauses by not asking
 * for the next step, and cancels by `return()`.
 */
export type Steps<Result> = Generator<Progress, Result, void>
