import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import browser from "webextension-polyfill"

import { Button } from "~ui/components/Button"
import { commandQueries } from "~ui/queries/commands"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import styles from "./ShortcutSettings.module.css"
import { Switch } from "./Switch"
import type { SettingsPart } from "./settings-part"

/** The browser tells its own language's words; these are in the one that was chosen. */
const COMMAND_TEXT: Record<string, TextKey> = {
  _execute_action: "command_open_popup",
  "open-panel": "command_open_panel",
  "capture-page": "command_capture_page",
  "log-call": "command_log_call",
}

const CHROME_PAGE = "chrome://extensions/shortcuts"

/** Firefox opens the page of its shortcuts itself; Chrome lets no page link to its own. */
type ShortcutOpener = { openShortcutSettings?: () => Promise<void> }

export function ShortcutSettings({ settings, onChange }: SettingsPart) {
  const t = useText()
  const commands = useQuery(commandQueries.all())
  const [isCopied, setCopied] = useState(false)
  const { openShortcutSettings } = (browser.commands ?? {}) as ShortcutOpener

  return (
    <Section title={t("shortcuts")} hint={t("shortcuts_bound_hint")}>
      <dl className={styles.keys}>
        {commands.data?.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{name && COMMAND_TEXT[name] ? t(COMMAND_TEXT[name]) : description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : t("shortcut_none")}</dd>
          </div>
        ))}
      </dl>
      {openShortcutSettings ? (
        <Button onClick={() => void openShortcutSettings()}>{t("change_shortcuts")}</Button>
      ) : (
        <p className={styles.where}>
          {t("change_shortcuts_at")} <code>{CHROME_PAGE}</code>
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(CHROME_PAGE).then(() => setCopied(true))
            }}
          >
            {t(isCopied ? "copied" : "copy")}
          </Button>
        </p>
      )}
      <Switch label={t("single_keys")} isOn={settings.singleKeys} onChange={(singleKeys) => onChange({ singleKeys })} />
    </Section>
  )
}
