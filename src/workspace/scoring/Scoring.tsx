import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { ScoreRules } from "~domain/score/rules"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { scoringQueries } from "~ui/queries/scoring"
import { settingsQueries } from "~ui/queries/settings"
import { engagementRuleText, fitRuleText } from "~ui/text/rule-text"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useDraft } from "~ui/use-draft"

import page from "../Page.module.css"
import { Section } from "../Section"
import { EngagementRuleFields } from "./EngagementRuleFields"
import { Exclusions } from "./Exclusions"
import { FitRuleFields } from "./FitRuleFields"
import { faultsAt } from "./faults"
import { PredictedConversion } from "./PredictedConversion"
import { PreviewOfRules } from "./PreviewOfRules"
import { RuleRows } from "./RuleRows"
import styles from "./Scoring.module.css"
import { Thresholds } from "./Thresholds"
import { usePreview } from "./use-preview"

/** How contacts are scored: rules in words, changed in place; who is never scored; and what was learnt of who converts. */
export function Scoring() {
  const t = useText()
  const scoring = useQuery(scoringQueries.rules())
  const settings = useQuery(settingsQueries.get())
  const names = useNames()

  if (scoring.isPending || settings.isPending) return <Loading />
  if (scoring.isError) return <ProblemNote problem={scoring.error} onRetry={() => void scoring.refetch()} />
  if (settings.isError) return <ProblemNote problem={settings.error} onRetry={() => void settings.refetch()} />

  return (
    <div className={styles.page}>
      <header className={page.page}>
        <h1>{t("scoring")}</h1>
        <p className={page.lead}>{t("scoring_hint")}</p>
      </header>
      <Rules inForce={scoring.data.rules} defaults={scoring.data.defaults} names={names} />
      <Exclusions settings={settings.data} names={names} />
      <PredictedConversion />
    </div>
  )
}

/** What is typed is a draft until it is saved: it is there again when the page is. */
const DRAFT = "scoring:rules"
const UNTOUCHED = { rules: "" }

type RulesProps = { inForce: ScoreRules; defaults: ScoreRules; names: ReturnType<typeof useNames> }

function Rules({ inForce, defaults, names }: RulesProps) {
  const t = useText()
  const formats = useFormats()
  const draft = useDraft(DRAFT, UNTOUCHED)
  const save = useChange("scoring.save", "scoring_saved")
  // Fields of a rule hold what is typed; another set of rules is another form.
  const [set, setSet] = useState(0)

  const edited = draft.form.rules ? (JSON.parse(draft.form.rules) as ScoreRules) : undefined
  const preview = usePreview(edited)
  const rules = edited ?? inForce
  const at = faultsAt(t, edited ? preview.faults : [])
  const change = (changes: Partial<ScoreRules>) => draft.change({ rules: JSON.stringify({ ...rules, ...changes }) })
  const discard = () => {
    draft.forget({ stored: false })
    save.reset()
    setSet(set + 1)
  }
  const loadDefaults = () => {
    change({ ...defaults, version: rules.version })
    setSet(set + 1)
  }
  const submit = async () => {
    if (!edited) return
    await draft.settle()
    save.mutate(
      { rules: edited, over: edited.version, draftKey: DRAFT },
      { onSuccess: () => draft.forget({ stored: true }) },
    )
  }

  return (
    <div className={styles.panes}>
      <div className={styles.lists}>
        <Section title={t("fit")} hint={t("scoring_fit_hint")}>
          <RuleRows
            key={`fit-${set}`}
            label={t("fit")}
            rules={rules.fit}
            textOf={(rule) => fitRuleText(t, formats, rule)}
            faultsAt={(path) => at(`fit/${path}`)}
            fieldsOf={(rule, faultsAt, onChange) => (
              <FitRuleFields rule={rule} faultsAt={faultsAt} onChange={onChange} />
            )}
            blank={() => ({ id: crypto.randomUUID(), points: 10, test: { on: "title", words: [] } })}
            onChange={(fit) => change({ fit })}
          />
        </Section>
        <Section title={t("engagement")} hint={t("scoring_engagement_hint")}>
          <RuleRows
            key={`engagement-${set}`}
            label={t("engagement")}
            rules={rules.engagement}
            textOf={(rule) => engagementRuleText(t, rule)}
            faultsAt={(path) => at(`engagement/${path}`)}
            fieldsOf={(rule, faultsAt, onChange) => (
              <EngagementRuleFields rule={rule} faultsAt={faultsAt} onChange={onChange} />
            )}
            blank={() => ({ id: crypto.randomUUID(), kind: "email", direction: "in", points: 10, halfLifeDays: 30 })}
            onChange={(engagement) => change({ engagement })}
          />
        </Section>
        <Thresholds key={set} rules={rules} names={names} faultsAt={at} onChange={change} />
      </div>
      <aside className={styles.beside} data-edited={edited ? true : undefined} aria-label={t("scoring_preview")}>
        <h2>{t("scoring_preview")}</h2>
        <div aria-live="polite">
          <PreviewOfRules preview={preview} isEdited={edited !== undefined} names={names} />
        </div>
        {save.error && <ProblemNote problem={save.error} />}
        <p className={styles.actions}>
          <Button
            look="primary"
            disabled={!edited || preview.faults.length > 0 || save.isPending}
            onClick={() => void submit()}
          >
            {t("scoring_save")}
          </Button>
          {edited && <Button onClick={discard}>{t("scoring_discard")}</Button>}
          <Button look="quiet" onClick={loadDefaults}>
            {t("scoring_defaults")}
          </Button>
        </p>
        <p className={styles.soft}>{t("scoring_version", { version: inForce.version })}</p>
      </aside>
    </div>
  )
}
