import { useId, useState } from "react"

import { EXCLUDED_RELATIONSHIPS, type ExcludedRelationship } from "~domain/exclusion"
import type { Settings } from "~domain/settings"
import { Button, IconButton } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import type { Names } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { Section } from "../Section"
import styles from "./Scoring.module.css"
import { useCovered } from "./use-covered"

type Props = { settings: Settings; names: Names }

/** Addresses and domains of people who are never leads, what they are, and how many contacts each of them covers. */
export function Exclusions({ settings: { excluded, ownDomains }, names }: Props) {
  const t = useText()
  const formats = useFormats()
  const id = useId()
  const update = useChange("settings.update")
  const [text, setText] = useState("")
  const [relationship, setRelationship] = useState<ExcludedRelationship>("supplier")
  const [isFaulty, setFaulty] = useState(false)
  const covered = useCovered([...ownDomains, ...excluded.map(({ match, relationship }) => `${match}/${relationship}`)])
  const change = (excluded: Settings["excluded"]) => update.mutate({ changes: { excluded } })

  const add = () => {
    const match = text.trim().toLowerCase().replace(/^@/, "")
    const isSound = /^(?:[^\s@]+@)?[^\s@/]+\.[^\s@/]+$/.test(match)
    setFaulty(!isSound)
    if (!isSound) return
    setText("")
    change([...excluded.filter((one) => one.match !== match), { match, relationship }])
  }
  const row = (match: string, is: ExcludedRelationship) => (
    <span className={styles.match}>
      <bdi>{match}</bdi>
      <small>
        {names.relationship(is)}
        {covered &&
          ` · ${t("scoring_covers", { count: covered[match] ?? 0, number: formats.number(covered[match] ?? 0) })}`}
      </small>
    </span>
  )

  return (
    <Section title={t("scoring_never")} hint={t("scoring_never_hint")}>
      {excluded.length + ownDomains.length > 0 && (
        <ul className={styles.rules} aria-label={t("scoring_never")}>
          {ownDomains.map((domain) => (
            <li key={domain} className={styles.rule}>
              <div className={styles.said}>
                {row(domain, "employee")}
                <a href="#settings">{t("own_domains")}</a>
              </div>
            </li>
          ))}
          {excluded.map(({ match, relationship: is }) => (
            <li key={match} className={styles.rule}>
              <div className={styles.said}>
                {row(match, is)}
                <IconButton
                  icon="close"
                  label={t("remove_value", { label: names.relationship(is), value: match })}
                  onClick={() => change(excluded.filter((one) => one.match !== match))}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.adding}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label htmlFor={`${id}-match`}>{t("scoring_address_or_domain")}</label>
        <input
          id={`${id}-match`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={320}
          placeholder="supplier@example.com, example.com"
          aria-invalid={isFaulty || undefined}
          aria-describedby={isFaulty ? `${id}-fault` : undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            setFaulty(false)
          }}
        />
        <select
          aria-label={t("field_relationship")}
          value={relationship}
          onChange={({ target }) => setRelationship(target.value as ExcludedRelationship)}
        >
          {EXCLUDED_RELATIONSHIPS.map((one) => (
            <option key={one} value={one}>
              {names.relationship(one)}
            </option>
          ))}
        </select>
        <Button type="submit">{t("add")}</Button>
      </form>
      {isFaulty && (
        <p className={styles.fault} id={`${id}-fault`} role="alert">
          {t("check_address_or_domain")}
        </p>
      )}
      {update.error && <ProblemNote problem={update.error} />}
    </Section>
  )
}
