import { useMutation } from "@tanstack/react-query"
import { useState } from "react"

import type { BackupStatus } from "~messages/store"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useStatus } from "~ui/status"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import { NewPassphrase } from "./NewPassphrase"
import { Trouble } from "./Trouble"

/** Whether backups that leave the browser are encrypted, and with what. */
export function PassphraseSettings({ backups: { encryption } }: { backups: BackupStatus }) {
  const t = useText()
  const status = useStatus()
  const [isTyping, setIsTyping] = useState(false)
  const set = useMutation({
    mutationFn: (passphrase: string) =>
      askWorker("store.setPassphrase", { commandId: crypto.randomUUID(), passphrase }),
    onSuccess() {
      setIsTyping(false)
      status.say("status_passphrase_set")
    },
  })
  const drop = useMutation({
    mutationFn: () => askWorker("store.dropPassphrase", { commandId: crypto.randomUUID() }),
    onSuccess: () => status.say("status_passphrase_dropped"),
  })
  const isBusy = set.isPending || drop.isPending
  const problem = set.error ?? drop.error

  return (
    <Section title={t("encryption")} hint={t("encryption_hint")}>
      {encryption === "key-gone" ? (
        <Trouble trouble={{ at: 0, code: "backup-key-gone", details: {} }} />
      ) : (
        <p>{t(encryption === "on" ? "encryption_on" : "encryption_off")}</p>
      )}
      {problem && <ProblemNote problem={problem} />}
      {isTyping ? (
        <NewPassphrase isBusy={isBusy} onSet={set.mutate} onCancel={() => setIsTyping(false)} />
      ) : (
        <Button disabled={isBusy} onClick={() => setIsTyping(true)}>
          {t(encryption === "off" ? "passphrase_set" : "passphrase_change")}
        </Button>
      )}
      {encryption !== "off" && !isTyping && (
        <Button look="quiet" disabled={isBusy} onClick={() => drop.mutate()}>
          {t("passphrase_drop")}
        </Button>
      )}
    </Section>
  )
}
