import browser from "webextension-polyfill"

import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { getSettings } from "~db/settings"
import { checkReceipts, receiptsOf } from "~domain/receipts"
import type { receiptProcedures } from "~messages/receipts"

import { withNormalPhones } from "../people"
import { regionOfPage } from "../phones"
import { readElsewhere } from "../read-elsewhere"
import type { Handlers } from "../router"
import { forgetPermissions, siteOrigin } from "../sites"

export const receiptHandlers: Handlers<typeof receiptProcedures> = {
  "receipts.check": async ({ commandId, id, url, forNow }) => {
    try {
      const report = await readElsewhere(url)
      const region = (await getSettings()).region || regionOfPage(url, report.language)
      const people = report.people.map((person) => withNormalPhones(person, region))
      return await commit({ name: "receipts.check", commandId, about: id }, async (write) => {
        const contact = await getContact(id)
        const paths =
          receiptsOf(contact)
            .find((page) => page.url === url)
            ?.receipts.map(({ path }) => path) ?? []
        const { checks, person } = checkReceipts(contact, paths, people)
        const seen = checks.filter(({ state }) => state === "same")
        await write.update(
          "contacts",
          id,
          Object.fromEntries(
            seen.map(({ path }) => [`provenance/${path}`, { ...contact.provenance[path], checkedAt: write.now }]),
          ),
        )
        return { checks, ...(person && { captured: person }) }
      })
    } finally {
      if (forNow) await giveBack(url)
    }
  },
}

async function giveBack(url: string): Promise<void> {
  const origin = siteOrigin(url)
  if (origin) await browser.permissions.remove({ origins: [`${origin}/*`] }).catch(() => {}) // Built in, and not ours to give back.
  forgetPermissions()
}
