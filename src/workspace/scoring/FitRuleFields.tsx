import type { FitRule, FitTest, ScoredDomain } from "~domain/score/rules"
import { REQUIRABLE } from "~domain/standards/requirable"
import type { TextKey } from "~ui/text/catalogues"
import { DOMAIN_TEXT, FIELD_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"

import { Field } from "./Field"
import type { FaultsAt } from "./faults"
import { NumberField } from "./NumberField"
import { Ticks } from "./Ticks"

const TESTS: Record<FitTest["on"], TextKey> = {
  title: "field_job_title",
  organization: "field_organization",
  country: "column_country",
  tag: "field_tags",
  size: "field_employees",
  domain: "scoring_on_domain",
  known: "scoring_on_known",
}
const DOMAINS = Object.keys(DOMAIN_TEXT) as ScoredDomain[]

type Props = { rule: FitRule; faultsAt: FaultsAt; onChange: (rule: FitRule) => void }

/** What a rule of fit asks, and what it counts. */
export function FitRuleFields({ rule, faultsAt, onChange }: Props) {
  const t = useText()
  const { test, points, group } = rule
  const change = (test: FitTest) => onChange({ ...rule, test })

  return (
    <>
      <Field label={t("scoring_asks")} fault={faultsAt("test/on")}>
        {(control) => (
          <select {...control} value={test.on} onChange={({ target }) => change(asked(target.value as FitTest["on"]))}>
            {(Object.keys(TESTS) as FitTest["on"][]).map((on) => (
              <option key={on} value={on}>
                {t(TESTS[on])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {"words" in test && (
        <Field label={t("scoring_words")} fault={faultsAt("test/words")}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              spellCheck={false}
              defaultValue={test.words.join(", ")}
              onChange={({ target }) => change({ ...test, words: wordsIn(target.value) })}
            />
          )}
        </Field>
      )}
      {test.on === "size" && (
        <>
          <NumberField
            label={t("scoring_size_least")}
            value={test.least}
            fault={faultsAt("test/least")}
            onChange={(least = Number.NaN) => change({ ...test, least })}
          />
          <NumberField
            label={t("scoring_size_most")}
            value={test.most}
            isOptional
            fault={faultsAt("test/most")}
            onChange={(most) => change({ ...test, most })}
          />
        </>
      )}
      {test.on === "domain" && (
        <Ticks
          label={t("scoring_on_domain")}
          options={DOMAINS.map((value) => ({ value, text: t(DOMAIN_TEXT[value]) }))}
          chosen={test.kinds}
          fault={faultsAt("test/kinds")}
          onChange={(kinds) => change({ ...test, kinds })}
        />
      )}
      {test.on === "known" && (
        <Ticks
          label={t("scoring_on_known")}
          options={REQUIRABLE.map((value) => ({ value, text: t(FIELD_TEXT[value]) }))}
          chosen={test.fields}
          fault={faultsAt("test/fields")}
          onChange={(fields) => change({ ...test, fields })}
        />
      )}
      <NumberField
        label={t("scoring_points")}
        value={points}
        fault={faultsAt("points")}
        onChange={(points = Number.NaN) => onChange({ ...rule, points })}
      />
      <Field label={t("scoring_group")} fault={faultsAt("group")}>
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            maxLength={80}
            value={group ?? ""}
            onChange={({ target }) => onChange({ ...rule, group: target.value || undefined })}
          />
        )}
      </Field>
    </>
  )
}

/** A test of a kind, before anything of it is filled in. */
function asked(on: FitTest["on"]): FitTest {
  switch (on) {
    case "size":
      return { on, least: 1 }
    case "domain":
      return { on, kinds: ["own"] }
    case "known":
      return { on, fields: ["emails"] }
    default:
      return { on, words: [] }
  }
}

const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]
