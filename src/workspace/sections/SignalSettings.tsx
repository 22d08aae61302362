import { PROPOSED_REASONS } from "~domain/lifecycle/move"
import { SIGNAL_KINDS } from "~domain/signals/kinds"
import { reasonRuleText } from "~ui/text/lead-text"
import { SIGNAL_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import { Several } from "./Several"
import type { SettingsPart } from "./settings-part"
import { WordList } from "./WordList"

/** Which signals are told of, whose names are looked for in mails, and which moves are made without being asked. */
export function SignalSettings({ settings, onChange }: SettingsPart) {
  const t = useText()

  return (
    <Section title={t("signals")} hint={t("signals_hint")}>
      <Several
        label={t("noticed_signals")}
        values={settings.noticedSignals}
        options={SIGNAL_KINDS.map((value) => ({ value, text: t(SIGNAL_TEXT[value]) }))}
        onChange={(noticedSignals) => onChange({ noticedSignals })}
      />
      <WordList
        label={t("competitors")}
        words={settings.competitors}
        placeholder="Globex"
        isCased
        check={(text) => (text.length <= 120 ? undefined : t("check_name_length"))}
        onChange={(competitors) => onChange({ competitors })}
      />
      <Several
        label={t("moves_by_self")}
        hint={t("moves_by_self_hint")}
        values={settings.movesBySelf}
        options={PROPOSED_REASONS.map((value) => ({ value, text: reasonRuleText(t, value) }))}
        onChange={(movesBySelf) => onChange({ movesBySelf })}
      />
    </Section>
  )
}
