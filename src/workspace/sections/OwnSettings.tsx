import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import type { SettingsPart } from "./settings-part"
import { WordList } from "./WordList"

/** Who we are: those people are left out wherever the screen names somebody. */
export function OwnSettings({ settings, onChange }: SettingsPart) {
  const t = useText()

  return (
    <Section title={t("own")} hint={t("own_hint")}>
      <WordList
        label={t("own_addresses")}
        words={settings.ownAddresses}
        placeholder="me@example.com"
        check={(text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? undefined : t("check_email"))}
        onChange={(ownAddresses) => onChange({ ownAddresses })}
      />
      <WordList
        label={t("own_domains")}
        words={settings.ownDomains}
        placeholder="example.com"
        check={(text) => (/^[^\s@/]+\.[^\s@/]+$/.test(text) ? undefined : t("check_domain"))}
        onChange={(ownDomains) => onChange({ ownDomains })}
      />
      <WordList
        label={t("never_capture")}
        words={settings.neverCapture}
        placeholder="press@example.com, example.com"
        check={(text) => (/^(?:[^\s@]+@)?[^\s@/]+\.[^\s@/]+$/.test(text) ? undefined : t("check_address_or_domain"))}
        onChange={(neverCapture) => onChange({ neverCapture })}
      />
    </Section>
  )
}
