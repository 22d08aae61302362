import { commit } from "~db/commit"
import { getInteraction } from "~db/interactions"
import { compiledRules } from "~db/lead-context"
import { getSettings } from "~db/settings"
import type { signalProcedures } from "~messages/signals"

import { foundSignal } from "../leads/lead"
import type { Handlers } from "../router"
import { signalsOfThread } from "../signals/find"

export const signalHandlers: Handlers<typeof signalProcedures> = {
  "signals.inMail": async ({ mail }) => {
    const [settings, { exclusionOf }] = await Promise.all([getSettings(), compiledRules()])
    const stranger = { relationship: "prospect" as const, emails: [{ value: mail.head.from.address }] }
    if (exclusionOf(stranger)) return []
    return (await signalsOfThread(undefined, mail, [], settings, Date.now())).map(foundSignal)
  },

  "signals.dismiss": ({ commandId, contactId, id, rule, quote }) =>
    commit({ name: "signals.dismiss", commandId, about: contactId }, async (write) => {
      if (id) await write.remove("interactions", (await getInteraction(id)).id)
      const { dismissedSignals } = await write.settings()
      const dismissed = { rule, quote: quote.slice(0, LONGEST_QUOTE), ...(contactId && { contact: contactId }) }
      // The oldest go first: what a rule was wrong about long ago, it has been told since.
      await write.updateSettings({ dismissedSignals: [...dismissedSignals, dismissed].slice(-MOST_DISMISSED) })
      return {}
    }),
}

const LONGEST_QUOTE = 1_000
const MOST_DISMISSED = 1_000
