import { type ReactNode, useRef, useState } from "react"
import type { EngagementRule, FitRule } from "~domain/score/rules"
import { Button, IconButton } from "~ui/components/Button"
import { rulePointsText } from "~ui/text/rule-text"
import { useFormats, useText } from "~ui/text/use-text"

import type { FaultsAt } from "./faults"
import styles from "./Scoring.module.css"

type Props<Rule extends FitRule | EngagementRule> = {
  /** What the list is called. */
  label: string
  rules: Rule[]
  textOf: (rule: Rule) => string
  /** Of paths within the list: "2/points". */
  faultsAt: FaultsAt
  fieldsOf: (rule: Rule, faultsAt: FaultsAt, onChange: (rule: Rule) => void) => ReactNode
  /** A rule to begin with, under a new id. */
  blank: () => Rule
  onChange: (rules: Rule[]) => void
}

/** Rules in words, one below the other, each changed where it stands. */
export function RuleRows<Rule extends FitRule | EngagementRule>(props: Props<Rule>) {
  const { label, rules, textOf, faultsAt, fieldsOf, blank, onChange } = props
  const t = useText()
  const formats = useFormats()
  const [open, setOpen] = useState<string>()

  const added = useRef<string>()

  const add = () => {
    const rule = blank()
    added.current = rule.id
    setOpen(rule.id)
    onChange([...rules, rule])
  }
  const remove = (id: string) => onChange(rules.filter((rule) => rule.id !== id))
  /** Whoever adds a rule goes on in it. */
  const goOn = (id: string, fields: HTMLElement | null) => {
    if (!fields || added.current !== id) return
    added.current = undefined
    fields.querySelector<HTMLElement>("select")?.focus()
  }
  const raise = (at: number) =>
    onChange(rules.map((rule, i) => (i === at - 1 ? rules[at] : i === at ? rules[at - 1] : rule) ?? rule))

  return (
    <>
      <ul className={styles.rules} aria-label={label}>
        {rules.map((rule, at) => {
          const says = textOf(rule)
          const fault = faultsAt(String(at))
          const isOpen = open === rule.id
          return (
            <li key={rule.id} className={styles.rule} data-faulty={fault ? true : undefined}>
              <div className={styles.said}>
                <span>
                  {says}
                  {isCounted(rule) && (
                    <small>
                      {rulePointsText(t, formats, rule)}
                      {"group" in rule && rule.group && ` · ${t("scoring_in_group", { group: rule.group })}`}
                    </small>
                  )}
                </span>
                {at > 0 && (
                  <IconButton icon="up" label={t("scoring_raise", { rule: says })} onClick={() => raise(at)} />
                )}
                <IconButton
                  icon="edit"
                  label={t("scoring_change", { rule: says })}
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? undefined : rule.id)}
                />
                <IconButton icon="close" label={t("scoring_remove", { rule: says })} onClick={() => remove(rule.id)} />
              </div>
              {fault && !isOpen && <p className={styles.fault}>{fault}</p>}
              {isOpen && (
                <fieldset ref={(fields) => goOn(rule.id, fields)} className={styles.fields} aria-label={says}>
                  {fieldsOf(
                    rule,
                    (path) => faultsAt(`${at}/${path}`),
                    (next) => onChange(rules.map((one) => (one.id === rule.id ? next : one))),
                  )}
                </fieldset>
              )}
            </li>
          )
        })}
      </ul>
      <Button icon="add" onClick={add}>
        {t("scoring_add")}
      </Button>
    </>
  )
}

/** Whether its numbers are numbers: not while they are being typed. */
const isCounted = (rule: FitRule | EngagementRule): boolean =>
  Number.isFinite(rule.points) && (!("halfLifeDays" in rule) || Number.isFinite(rule.halfLifeDays))
