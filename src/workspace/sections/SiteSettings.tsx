import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type { SiteScript } from "~domain/settings"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { siteQueries } from "~ui/queries/sites"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import styles from "./SiteSettings.module.css"

const SCRIPT_TEXT: Record<SiteScript, TextKey> = {
  gmail: "script_gmail",
  outlook: "script_outlook",
  webmail: "script_webmail",
  page: "script_page",
}

/** Where Junto reads by itself. Each right is taken back with one click. */
export function SiteSettings() {
  const t = useText()
  const queries = useQueryClient()
  const sites = useQuery(siteQueries.list())
  const revoke = useMutation({
    mutationFn: (origin: string) => askWorker("sites.revoke", { origin }),
    onSuccess: (left) => queries.setQueryData(siteQueries.list().queryKey, left),
  })

  return (
    <Section title={t("sites")} hint={t("sites_hint")}>
      {sites.isError && <ProblemNote problem={sites.error} onRetry={() => void sites.refetch()} />}
      {revoke.error && <ProblemNote problem={revoke.error} />}
      {sites.data?.length === 0 && <p>{t("sites_none")}</p>}
      {sites.data && sites.data.length > 0 && (
        <ul className={styles.sites}>
          {sites.data.map(({ origin, script }) => (
            <li key={origin}>
              <span>
                <bdi>{origin.replace(/^https:\/\//, "")}</bdi>
                <span className={styles.script}>{t(SCRIPT_TEXT[script])}</span>
              </span>
              <Button
                disabled={revoke.isPending}
                aria-label={t("revoke_site", { site: origin })}
                onClick={() => revoke.mutate(origin)}
              >
                {t("revoke")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <a href="#welcome">{t("add_mailbox")}</a>
    </Section>
  )
}
