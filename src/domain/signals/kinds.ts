/** What a thread can tell of a purchase. Only ever added to at the end: `Happened` keeps their places. */
export const SIGNAL_KINDS = [
  "price-asked",
  "quote-requested",
  "deadline-named",
  "budget-named",
  "colleague-added",
  "technical-question",
  "contract-question",
  "meeting-requested",
  "call-requested",
  "competitor-named",
  "faster-replies",
  "pricing-resumed",
  "silence-after-promise",
  "unsubscribe",
  "not-interested",
  "out-of-office",
  "left",
] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/** Signs against a purchase, or that nobody is there to make it. */
const NEGATIVE: ReadonlySet<SignalKind> = new Set(["unsubscribe", "not-interested", "out-of-office", "left"])

export const polarityOf = (kind: SignalKind): 1 | -1 => (NEGATIVE.has(kind) ? -1 : 1)
