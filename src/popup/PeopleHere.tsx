import { useQuery } from "@tanstack/react-query"

import type { PersonOnScreen } from "~messages/screen"
import { Button } from "~ui/components/Button"
import { ContactLine } from "~ui/components/ContactLine"
import { Icon } from "~ui/components/Icon"
import { ProblemNote } from "~ui/components/ProblemNote"
import { fieldsOf, formOf } from "~ui/person-form"
import { contactQueries } from "~ui/queries/contacts"
import { REASON_TEXT } from "~ui/text/names"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import styles from "./PeopleHere.module.css"

type Props = { people: PersonOnScreen[] }

const MOST_SHOWN = 5

/** The people on the page; the first who isn't a contact yet can be saved at once. */
export function PeopleHere({ people }: Props) {
  const t = useText()
  const fresh = people.find(({ known, erasedAt }) => !known && !erasedAt)

  return (
    <>
      <ul className={styles.people} aria-label={t("people_on_screen")}>
        {people.slice(0, MOST_SHOWN).map(({ key, captured, known }) => {
          const name = known?.fullName ?? captured.fullName ?? captured.emails[0] ?? captured.phones[0] ?? t("unnamed")
          return (
            <li key={key} className={styles.person}>
              <ContactLine contact={known ?? { ...captured, fullName: name, email: captured.emails[0] }} />
              {known && (
                <span className={styles.known}>
                  <Icon name="check" />
                  {t("known")}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {people.length > MOST_SHOWN && <p>{t("more_people", { count: people.length - MOST_SHOWN })}</p>}
      {fresh && <SaveFirst key={fresh.key} person={fresh} isOneOfSeveral={people.length > 1} />}
    </>
  )
}

/** Saves a person as the page gave them; whoever may be in the store already is left to the panel, which can add to them. */
function SaveFirst({ person: { captured }, isOneOfSeveral }: { person: PersonOnScreen; isOneOfSeveral: boolean }) {
  const t = useText()
  const formats = useFormats()
  const lookalikes = useQuery(contactQueries.lookalikes(captured))
  const create = useChange("contacts.create", "status_contact_saved")
  const name = captured.fullName ?? captured.emails[0] ?? t("unnamed")
  const [likeliest] = lookalikes.data ?? []

  return (
    <>
      {likeliest && (
        <p className={styles.doubt}>
          {t("lookalike", {
            name: likeliest.contact.fullName,
            reasons: formats.list(likeliest.reasons.map((reason) => t(REASON_TEXT[reason]))),
          })}
        </p>
      )}
      <Button
        look="primary"
        disabled={create.isPending || create.isSuccess || lookalikes.isPending}
        onClick={() => create.mutate({ fields: fieldsOf(formOf(captured), captured), captured })}
      >
        {likeliest ? t("create_anyway") : isOneOfSeveral ? t("save_named", { name }) : t("save_contact")}
      </Button>
      {create.error && <ProblemNote problem={create.error} />}
    </>
  )
}
