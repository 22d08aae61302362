import { useQuery } from "@tanstack/react-query"
import browser from "webextension-polyfill"

import type { CapturedContact } from "~domain/captured"
import { type Check, type Receipt, receiptLink } from "~domain/receipts"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { siteQueries } from "~ui/queries/sites"
import type { TextKey } from "~ui/text/catalogues"
import { fieldKey } from "~ui/text/names"
import { shownValue } from "~ui/text/phone"
import { sourceText } from "~ui/text/source-text"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import styles from "./Receipts.module.css"

type Props = { contactId: string; url: string; receipts: Receipt[] }

const STATE_TEXT: Record<Check["state"], TextKey> = {
  same: "check_same",
  changed: "check_changed",
  gone: "check_gone",
}

/** What one page or mail gave, and whether it still says so. */
export function ReceiptsOfPage({ contactId, url, receipts }: Props) {
  const t = useText()
  const formats = useFormats()
  const check = useChange("receipts.check", null)
  const accept = useChange("contacts.accept", "status_updated")
  const { protocol, hostname, pathname } = new URL(url)
  const origin = `${protocol}//${hostname}`
  const { data: isGranted = false } = useQuery(siteQueries.mayRead(origin))
  const isMail = receipts.every(({ provenance }) => MAIL_KINDS.has(provenance.kind))
  const checks = new Map(check.data?.checks.map((one) => [one.path, one]))

  // The browser asks only in a click, and a site that is granted already is not asked for.
  const again = () => {
    if (isGranted) return check.mutate({ id: contactId, url, forNow: false })
    void browser.permissions
      .request({ origins: [`${origin}/*`] })
      .then((granted) => granted && check.mutate({ id: contactId, url, forNow: true }))
  }
  const take = (captured: CapturedContact, { nowPath = "", path }: Check) =>
    accept.mutate({ id: contactId, captured, accept: [{ path: nowPath, ...(nowPath !== path && { replaces: path }) }] })

  return (
    <section className={styles.page} aria-label={hostname}>
      <div className={styles.head}>
        <p className={styles.where}>
          <bdi>{hostname}</bdi>
          <span>{formats.ago(receipts[0]?.provenance.at ?? 0)}</span>
          {!isMail && pathname !== "/" && <bdi className={styles.path}>{pathname}</bdi>}
        </p>
        {!isMail && (
          <Button look="quiet" icon="history" disabled={check.isPending} onClick={again}>
            {t(check.isPending ? "checking" : "check_again")}
          </Button>
        )}
      </div>
      {(check.error ?? accept.error) && <ProblemNote problem={check.error ?? accept.error} />}
      <ul>
        {receipts.map((receipt) => {
          const { path, field, value, provenance } = receipt
          const shown = shownValue(field, value)
          const isOtherwise = provenance.text && provenance.text !== value && provenance.text !== shown
          const key = fieldKey(field)
          const checked = checks.get(path)
          const seen = checked?.state ?? (provenance.checkedAt ? "same" : undefined)
          return (
            <li key={path} className={styles.one} data-state={seen}>
              <span className={styles.field}>{key ? t(key) : field}</span>
              <a
                href={receiptLink(receipt)}
                target="_blank"
                rel="noopener noreferrer"
                title={t("receipt_open", { source: sourceText(t, provenance.kind) })}
              >
                <bdi>{shown}</bdi>
              </a>
              {isOtherwise && (
                <q className={styles.text}>
                  <bdi>{provenance.text}</bdi>
                </q>
              )}
              {seen && (
                <span className={styles.state}>
                  {checked || !provenance.checkedAt
                    ? t(STATE_TEXT[seen], { now: shownValue(field, checked?.now ?? "") })
                    : t("checked_when", { when: formats.ago(provenance.checkedAt) })}
                </span>
              )}
              {checked?.state === "changed" && check.data?.captured && !accept.isSuccess && (
                <Button
                  icon="check"
                  aria-label={t("news_take", { value: shownValue(field, checked.now ?? "") })}
                  disabled={accept.isPending}
                  onClick={() => take(check.data.captured as CapturedContact, checked)}
                >
                  {t("news_take_all", { count: 1 })}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A mail says tomorrow what it says today. */
const MAIL_KINDS = new Set(["mail-header", "signature", "forwarded-mail", "invitation"])
