import { useMutation } from "@tanstack/react-query"
import { useId } from "react"
import browser, { type Manifest } from "webextension-polyfill"

import { Problem } from "~domain/problem"
import type { BackupStatus } from "~messages/store"
import { askWorker } from "~ui/client"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useFormats, useText } from "~ui/text/use-text"

import { Section } from "../Section"
import { Switch } from "../sections/Switch"
import type { SettingsPart } from "../sections/settings-part"
import styles from "./BackupFiles.module.css"
import { Trouble } from "./Trouble"

const KEPT = [3, 7, 14, 30]

/** Copies as files in the downloads folder, which survive the browser. The browser is asked for the right in the click itself. */
export function BackupFiles({ settings, onChange, backups }: SettingsPart & { backups: BackupStatus }) {
  const t = useText()
  const formats = useFormats()
  const id = useId()
  const permissions = wantedPermissions()

  const turn = useMutation({
    async mutationFn(isOn: boolean) {
      if (isOn && !(await browser.permissions.request({ permissions }))) throw new Problem("downloads-not-allowed", {})
      onChange({ backupFiles: isOn })
      if (isOn) await askWorker("store.backUp", { commandId: crypto.randomUUID() })
      // What isn't needed is given back; a right that came with the build stays.
      else await browser.permissions.remove({ permissions }).catch(() => false)
    },
  })
  const [newest] = backups.files

  return (
    <Section title={t("backup_files")} hint={t("backup_files_hint")}>
      <Switch label={t("backup_files_on")} isOn={settings.backupFiles} onChange={turn.mutate} />
      {turn.error && <ProblemNote problem={turn.error} />}
      {settings.backupFiles && backups.saving && <Trouble trouble={backups.saving} />}
      {settings.backupFiles && (
        <p className={styles.kept}>
          <label htmlFor={id}>{t("backup_files_kept")}</label>
          <select
            id={id}
            value={settings.backupFilesKept}
            onChange={(event) => onChange({ backupFilesKept: Number(event.target.value) })}
          >
            {[...new Set([...KEPT, settings.backupFilesKept])]
              .sort((a, b) => a - b)
              .map((count) => (
                <option key={count} value={count}>
                  {formats.number(count)}
                </option>
              ))}
          </select>
        </p>
      )}
      <p className={styles.state}>{stateText()}</p>
    </Section>
  )

  function stateText(): string {
    if (!settings.backupFiles) return newest ? t("backup_files_off_left") : t("backup_files_off")
    if (!newest) return t("backup_files_none")
    return t(newest.isEncrypted ? "backup_files_last_encrypted" : "backup_files_last", {
      ago: formats.ago(newest.at),
      name: newest.name.split(/[/\\]/).at(-1) ?? "",
    })
  }
}

/** As the manifest has them: Chrome needs one more than Firefox. A test build was given them beforehand. */
const wantedPermissions = () =>
  (browser.runtime.getManifest().optional_permissions ?? ["downloads"]) as Manifest.OptionalPermission[]
