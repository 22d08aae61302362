import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { daysLater } from "~domain/due"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

/** In how many days the successor is asked for. */
const ASK_IN = 2

/** Notes that somebody has left where they worked, with a task to get to know who follows. */
export function useLeave(contact: Contact) {
  const t = useText()
  const leave = useChange("contacts.leave", "status_left")
  const values = { name: displayName(contact), organization: contact.organization ?? "" }

  return {
    isPending: leave.isPending,
    error: leave.error,
    /** @param bounced an address that is known not to work; `successor`: their name, where it is known */
    note({ bounced, successor }: { bounced?: string; successor?: string }) {
      leave.mutate({
        id: contact.id,
        bounced,
        successor: successor || undefined,
        note: t("left_note", values),
        task: {
          title: successor ? t("meet_successor", values) : t("ask_for_successor", values),
          due: daysLater(new Date(), ASK_IN),
        },
      })
    },
  }
}
