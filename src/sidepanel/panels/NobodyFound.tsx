import type { CapturedContact } from "~domain/captured"
import type { Screen } from "~messages/screen"
import { Button } from "~ui/components/Button"
import { Empty } from "~ui/components/Empty"
import { personWritten } from "~ui/person-form"
import { useText } from "~ui/text/use-text"

import type { OpenContact } from "../view"
import { NobodyHere } from "./NobodyHere"
import { PasteText } from "./PasteText"

type Props = {
  screen: Screen
  onOpen: OpenContact
  onPerson: (person: CapturedContact) => void
}

/** A page or mail that was read and names nobody but ourselves. */
export function NobodyFound({ screen, onOpen, onPerson }: Props) {
  const t = useText()
  const isOursAlone = screen.ownLeftOut > 0

  return (
    <>
      <Empty icon="people" title={t(isOursAlone ? "only_own_title" : "nobody_title")}>
        <p>{t(isOursAlone ? "only_own" : "nobody")}</p>
        <Button icon="add" onClick={() => onPerson(personWritten(""))}>
          {t("write_down")}
        </Button>
        <PasteText tabId={screen.tabId} onPerson={onPerson} />
      </Empty>
      <NobodyHere onOpen={onOpen} />
    </>
  )
}
