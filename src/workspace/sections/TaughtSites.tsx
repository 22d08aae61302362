import { type ChangeEvent, useRef } from "react"

import { Problem } from "~domain/problem"
import type { SiteRule } from "~domain/site-rule"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { FIELD_TEXT } from "~ui/text/names"
import { useFormats, useText } from "~ui/text/use-text"
import { type ChangeInput, useChange } from "~ui/use-change"

import { Section } from "../Section"
import styles from "./SiteSettings.module.css"
import type { SettingsPart } from "./settings-part"

type Props = Pick<SettingsPart, "settings">

/** The sites whose pages the user pointed at, to be forgotten, given to others as a file, or taken from them. */
export function TaughtSites({ settings: { siteRules } }: Props) {
  const t = useText()
  const formats = useFormats()
  const forget = useChange("teach.forget", "status_forgotten")
  const load = useChange("teach.import", "status_rules_added")
  const isBadFile = load.error instanceof Problem && load.error.code === "bad-input"
  const input = useRef<HTMLInputElement>(null)
  const sites = groups(siteRules)

  // The worker checks what the file holds.
  async function open({ target }: ChangeEvent<HTMLInputElement>) {
    const text = (await target.files?.[0]?.text()) ?? ""
    target.value = ""
    load.mutate({ file: parsed(text) as ChangeInput<"teach.import">["file"] })
  }

  return (
    <Section title={t("taught")} hint={t("taught_hint")}>
      {forget.error && <ProblemNote problem={forget.error} />}
      {load.error && !isBadFile && <ProblemNote problem={load.error} />}
      {isBadFile && <p role="alert">{t("taught_bad_file")}</p>}
      {sites.size === 0 && <p>{t("taught_none")}</p>}
      {sites.size > 0 && (
        <ul className={styles.sites}>
          {[...sites].map(([host, rules]) => (
            <li key={host}>
              <span>
                <bdi>{host}</bdi>
                <span className={styles.script}>
                  {formats.list([...new Set(rules.map(({ field }) => t(FIELD_TEXT[field])))])}
                </span>
              </span>
              <Button
                disabled={forget.isPending}
                aria-label={t("taught_forget_site", { site: host })}
                onClick={() => forget.mutate({ ids: rules.map(({ id }) => id) })}
              >
                {t("taught_forget")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.files}>
        {sites.size > 0 && (
          <a href={fileOf(siteRules)} download="junto-site-rules.json">
            {t("taught_export")}
          </a>
        )}
        <Button onClick={() => input.current?.click()}>{t("taught_import")}</Button>
        <input ref={input} type="file" accept=".json,application/json" hidden onChange={(event) => void open(event)} />
      </div>
    </Section>
  )
}

function groups(rules: SiteRule[]): Map<string, SiteRule[]> {
  const sites = new Map<string, SiteRule[]>()
  for (const rule of rules) sites.set(rule.host, [...(sites.get(rule.host) ?? []), rule])
  return sites
}

/** The rules without their ids: of pages' structure alone. */
function fileOf(siteRules: SiteRule[]): string {
  const rules = siteRules.map(({ id: _, ...rule }) => rule)
  const text = JSON.stringify({ format: "junto-site-rules", version: 1, rules }, null, 2)
  return `data:application/json;charset=utf-8,${encodeURIComponent(text)}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Said to be no file of rules, as anything else that is none.
  }
}
