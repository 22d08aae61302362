/** A moment of a hybrid logical clock: 12 hex digits of milliseconds, 4 of counter, the replica's id. Comparable as text. */
export type Stamp = string

/**
 * The stamp after `last`: never earlier than it, whatever the computer's clock does.
 * Source: Kulkarni et al., "Logical Physical Clocks" (2014), the rule for a local event.
 * @param now milliseconds since 1970
 */
export function nextStamp(last: Stamp | undefined, now: number, replica: string): Stamp {
  const lastMillis = last ? millisOf(last) : 0
  const lastCounter = last ? Number.parseInt(last.slice(12, 16), 16) : 0
  if (now > lastMillis) return format(now, 0, replica)
  return lastCounter < 0xffff ? format(lastMillis, lastCounter + 1, replica) : format(lastMillis + 1, 0, replica)
}

/** When a stamp was made, in milliseconds since 1970. */
export const millisOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, 12), 16)

/** The replica that made a stamp. */
export const replicaOf = (stamp: Stamp): string => stamp.slice(16)

const format = (millis: number, counter: number, replica: string): Stamp =>
  millis.toString(16).padStart(12, "0") + counter.toString(16).padStart(4, "0") + replica
