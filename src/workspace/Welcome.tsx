import { useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"

import type { Site } from "~domain/settings"
import { Button } from "~ui/components/Button"
import { Icon } from "~ui/components/Icon"
import { ProblemNote } from "~ui/components/ProblemNote"
import { siteOrigin } from "~ui/field-input"
import { siteQueries } from "~ui/queries/sites"
import { useText } from "~ui/text/use-text"
import { useGrantSites } from "~ui/use-grant-sites"

import page from "./Page.module.css"
import { Section } from "./Section"
import styles from "./Welcome.module.css"

const GMAIL: Site[] = [{ origin: "https://mail.google.com", script: "gmail" }]

const OUTLOOK: Site[] = [
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook.live.com",
  "https://outlook.cloud.microsoft",
].map((origin) => ({ origin, script: "outlook" }))

/** The first page a newcomer sees: what Junto does, where the data live, and the one thing to do. */
export function Welcome() {
  const t = useText()
  const sites = useQuery(siteQueries.list())
  const grant = useGrantSites()
  const granted = new Set(sites.data?.map(({ origin }) => origin))
  const has = (wanted: Site[]) => wanted.every(({ origin }) => granted.has(origin))

  return (
    <div className={page.page}>
      <h1>{t("welcome_title")}</h1>
      <p className={page.lead}>{t("welcome_lead")}</p>
      <p className={styles.promise}>
        <Icon name="check" />
        {t("welcome_data")}
      </p>
      <Section title={t("welcome_mailbox")} hint={t("welcome_mailbox_hint")}>
        <div className={styles.mailboxes}>
          <Mailbox name="Gmail" isGranted={has(GMAIL)} onGrant={() => grant.ask(GMAIL)} />
          <Mailbox name="Outlook" isGranted={has(OUTLOOK)} onGrant={() => grant.ask(OUTLOOK)} />
        </div>
        <OwnWebmail granted={granted} onGrant={(site) => grant.ask([site])} />
        {grant.data === false && <p role="status">{t("grant_refused")}</p>}
        {grant.error && <ProblemNote problem={grant.error} />}
      </Section>
      <Section title={t("welcome_next")}>
        <ol className={styles.steps}>
          <li>{t("first_mail")}</li>
          <li>{t("first_save")}</li>
          <li>{t("first_log")}</li>
        </ol>
      </Section>
    </div>
  )
}

type MailboxProps = { name: string; isGranted: boolean; onGrant: () => void }

function Mailbox({ name, isGranted, onGrant }: MailboxProps) {
  const t = useText()

  if (isGranted) {
    return (
      <p className={styles.granted}>
        <Icon name="check" />
        {t("mailbox_on", { name })}
      </p>
    )
  }
  return (
    <Button look="primary" icon="mail" onClick={onGrant}>
      {t("mailbox_turn_on", { name })}
    </Button>
  )
}

type OwnWebmailProps = { granted: Set<string>; onGrant: (site: Site) => void }

/** A webmail of one's own, by its address: Roundcube and others. */
function OwnWebmail({ granted, onGrant }: OwnWebmailProps) {
  const t = useText()
  const id = useId()
  const [text, setText] = useState("")
  const [isWrong, setWrong] = useState(false)
  const origin = siteOrigin(text)

  return (
    <form
      className={styles.webmail}
      onSubmit={(event) => {
        event.preventDefault()
        setWrong(!origin)
        if (origin) onGrant({ origin, script: "webmail" })
      }}
    >
      <label htmlFor={id}>{t("own_webmail")}</label>
      <div className={styles.row}>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://webmail.example.com"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setWrong(false)
          }}
        />
        <Button type="submit">{t("turn_on")}</Button>
      </div>
      {isWrong && (
        <p id={`${id}-wrong`} className={styles.wrong} role="alert">
          {t("own_webmail_wrong")}
        </p>
      )}
      {origin && granted.has(origin) && <p role="status">{t("mailbox_on", { name: new URL(origin).hostname })}</p>}
    </form>
  )
}
