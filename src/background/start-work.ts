import { refreshBadges } from "./badge"
import { scheduleReminder } from "./reminders"
import { keepUpSegments } from "./segments/keep-up"
import { grantedSites, registerScripts, startInOpenTabs } from "./sites"

/** What goes on while a store is open: scripts on the granted sites, reminders, badges. Again after another store came in. */
export async function startWork(): Promise<void> {
  await registerScripts()
  await startInOpenTabs(await grantedSites())
  await scheduleReminder()
  await refreshBadges()
  await keepUpSegments()
}
