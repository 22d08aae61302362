import type { Interaction } from "~domain/interaction"
import type { Settings } from "~domain/settings"
import { weighedBy } from "~domain/signals"
import { brokenPromises } from "~domain/signals/promises"

import type { SignalInMail } from "./find"

/** Of threads that are older nobody expects an answer any more. */
const LOOKED_BACK = 60 * 86_400_000

/**
 * Promises whose day has passed without a word, in the threads of a contact's logged mails. Time alone makes them, so that they are told when
 * somebody looks, and written with the thread's next mail.
 * @param now milliseconds since 1970
 */
export function silencesIn(
  timeline: readonly Interaction[],
  { dismissedSignals }: Pick<Settings, "dismissedSignals">,
  now: number,
): SignalInMail[] {
  const threads = new Map<string, Interaction[]>()
  for (const mail of timeline) {
    if (mail.kind !== "email" || !mail.text || mail.at <= now - LOOKED_BACK || mail.at > now) continue
    const thread = mail.threadId ?? mail.id
    threads.set(thread, [...(threads.get(thread) ?? []), mail])
  }
  const isBelieved = weighedBy(dismissedSignals)
  return [...threads.values()].flatMap((thread) => {
    const mails = thread.sort((a, b) => a.at - b.at)
    const placed = mails.map(({ at, direction = "in", text = "" }, index) => ({ at, direction, text, index }))
    return isBelieved(brokenPromises(placed, now)).flatMap((signal) => {
      const mail = mails[signal.mail]
      return mail ? [{ ...signal, in: mail }] : []
    })
  })
}
