import type { CapturedContact } from "~domain/captured"
import type { Screen } from "~messages/screen"
import { Empty } from "~ui/components/Empty"
import { useText } from "~ui/text/use-text"

import type { OpenContact } from "../view"
import { NobodyHere } from "./NobodyHere"
import { PasteText } from "./PasteText"

type Props = {
  screen: Screen
  onOpen: OpenContact
  onPerson: (person: CapturedContact) => void
}

/** A mail client without an open mail, or with one whose layout isn't understood. */
export function ClientScreen({ screen, onOpen, onPerson }: Props) {
  const t = useText()

  if (screen.state === "not-understood") {
    return (
      <>
        <Empty icon="warning" title={t("not_understood_title")}>
          <p>{t("not_understood")}</p>
          <PasteText tabId={screen.tabId} onPerson={onPerson} />
        </Empty>
        <NobodyHere onOpen={onOpen} />
      </>
    )
  }
  return (
    <>
      <Empty icon="mail" title={t("mail_list_title")}>
        <p>{t("mail_list")}</p>
      </Empty>
      <NobodyHere onOpen={onOpen} />
    </>
  )
}
