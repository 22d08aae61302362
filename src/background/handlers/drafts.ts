import { commit } from "~db/commit"
import { findDraft } from "~db/drafts"
import type { draftProcedures } from "~messages/drafts"

import type { Handlers } from "../router"

export const draftHandlers: Handlers<typeof draftProcedures> = {
  "drafts.get": async ({ key }) => (await findDraft(key)) ?? null,

  "drafts.put": async ({ key, value }) => {
    await commit({ name: "drafts.put" }, async (write) => {
      if (value) await write.keepDraft({ key, value, updatedAt: write.now })
      else await write.forgetDraft(key)
      return {}
    })
    return { kept: true }
  },
}
