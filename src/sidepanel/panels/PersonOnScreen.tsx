import type { Screen } from "~messages/screen"
import { useKeys } from "~ui/use-keys"

import type { View } from "../view"
import { StrangerSignals } from "./lead/StrangerSignals"
import { useShownMail } from "./lead/use-shown-mail"
import { MailNote } from "./MailNote"
import { NewContact } from "./NewContact"
import { PersonChips } from "./PersonChips"
import { Profile } from "./Profile"

type Props = { screen: Screen; view: View; show: (view: View) => void }

/** The person picked among those on screen, the sender first: known by their profile, or to be saved. */
export function PersonOnScreen({ screen, view, show }: Props) {
  const person = screen.people.find(({ key }) => key === view.personKey) ?? screen.people[0]
  const pick = (personKey: string) => show({ personKey })

  useKeys(
    Object.fromEntries(
      screen.people.slice(0, 9).map(({ key }, index) => [String(index + 1), () => pick(key)] as const),
    ),
  )

  const mail = useShownMail(screen, person)

  if (!person) return null
  return (
    <>
      {screen.mail && <MailNote mail={screen.mail} />}
      {screen.people.length > 1 && (
        <PersonChips
          people={screen.people}
          picked={person.key}
          onPick={pick}
          onAll={screen.state === "page" ? () => show({}) : undefined}
        />
      )}
      {person.known ? (
        <Profile
          key={person.known.id}
          id={person.known.id}
          summary={person.known}
          screen={screen}
          form={view.form}
          onForm={(form) => show({ ...view, form })}
          onOpen={(contactId) => show({ contactId })}
        />
      ) : (
        <>
          {mail && person.role === "sender" && <StrangerSignals mail={mail} />}
          <NewContact
            key={person.key}
            draftKey={`new:${person.key}`}
            captured={person.captured}
            erasedAt={person.erasedAt}
            onSaved={(contactId, form) => show({ contactId, form })}
          />
        </>
      )}
    </>
  )
}
