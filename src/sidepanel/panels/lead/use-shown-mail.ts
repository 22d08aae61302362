import { useMemo } from "react"

import { type ShownMail, shownMailOf } from "~domain/signals/shown-mail"
import type { PersonOnScreen, Screen } from "~messages/screen"

/** The open mail as it would be logged with somebody who is in it; undefined where there is none, or they aren't. */
export function useShownMail(screen: Screen | undefined, person: PersonOnScreen | undefined): ShownMail | undefined {
  return useMemo(() => {
    if (!screen?.mail || !person) return undefined
    return shownMailOf(screen.mail, { url: screen.url, address: person.captured.emails[0], now: Date.now() })
  }, [screen, person])
}
