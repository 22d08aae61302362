import { declinedKey, type News } from "~domain/news"
import type { PersonOnScreen } from "~messages/screen"
import { Button, IconButton } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { FIELD_TEXT } from "~ui/text/names"
import { shownValue } from "~ui/text/phone"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useKeys } from "~ui/use-keys"

import styles from "./NewsOnScreen.module.css"

type Props = {
  contactId: string
  person: PersonOnScreen
  news: News[]
  isMail: boolean
}

/** What the page or mail shows of somebody known that the record doesn't have: one key takes it over, one declines it. */
export function NewsOnScreen({ contactId, person, news, isMail }: Props) {
  const t = useText()
  const accept = useChange("contacts.accept", "status_updated")
  const decline = useChange("contacts.decline", "status_not_offered")
  const isBusy = accept.isPending || decline.isPending

  const take = (some: News[]) =>
    accept.mutate({ id: contactId, captured: person.captured, accept: some.map(({ path }) => ({ path })) })
  const refuse = (some: News[]) => decline.mutate({ id: contactId, keys: some.map(declinedKey) })

  useKeys({ a: () => take(news), x: () => refuse(news) })

  return (
    <section className={styles.news} aria-label={t("news")}>
      <h2>{t(isMail ? "news_in_mail" : "news_on_page")}</h2>
      {(accept.error ?? decline.error) && <ProblemNote problem={accept.error ?? decline.error} />}
      <ul>
        {news.map((one) => (
          <li key={one.path + one.shows} className={styles.one}>
            <span className={styles.field}>{t(FIELD_TEXT[one.field as keyof typeof FIELD_TEXT])}</span>
            <span className={styles.values}>
              <ins>
                <bdi>{shownValue(one.field, one.shows)}</bdi>
              </ins>
              {one.has && (
                <del>
                  <span className="unseen">{t("news_instead_of")}</span>
                  <bdi>{one.has}</bdi>
                </del>
              )}
            </span>
            <IconButton
              icon="check"
              label={t("news_take", { value: shownValue(one.field, one.shows) })}
              disabled={isBusy}
              onClick={() => take([one])}
            />
            <IconButton
              icon="close"
              label={t("news_decline", { value: shownValue(one.field, one.shows) })}
              disabled={isBusy}
              onClick={() => refuse([one])}
            />
          </li>
        ))}
      </ul>
      <div className={styles.all}>
        <Button look="primary" icon="check" shortcut="a" title="A" disabled={isBusy} onClick={() => take(news)}>
          {t("news_take_all", { count: news.length })}
        </Button>
        <Button look="quiet" shortcut="x" title="X" disabled={isBusy} onClick={() => refuse(news)}>
          {t("news_decline_all", { count: news.length })}
        </Button>
      </div>
    </section>
  )
}
