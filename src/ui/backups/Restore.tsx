import type { Snapshot } from "~messages/store"

import { Button } from "../components/Button"
import { FileChoice } from "../components/FileChoice"
import { Loading } from "../components/Loading"
import { ProblemNote } from "../components/ProblemNote"
import { SnapshotList } from "../components/SnapshotList"
import { useFormats, useText } from "../text/use-text"
import { PassphraseAsked } from "./PassphraseAsked"
import { Preview } from "./Preview"
import { useRestore } from "./use-restore"

type Props = { snapshots: Snapshot[]; isBusy: boolean }

/** Every backup there is to go back to, what is in the one that is chosen, and the way back from there. */
export function Restore({ snapshots, isBusy }: Props) {
  const t = useText()
  const formats = useFormats()
  const restore = useRestore()
  const { chosen, preview, problem, before } = restore
  const isWaiting = isBusy || restore.isLooking || restore.isRestoring

  return (
    <>
      <SnapshotList
        snapshots={snapshots}
        isBusy={isWaiting}
        onRestore={({ file, at }) =>
          restore.choose({ file, name: t("snapshot_of", { when: formats.moment(new Date(at)) }) })
        }
      />
      <FileChoice label={t("restore_backup")} isBusy={isWaiting} onChoose={restore.choose} />
      {(restore.isLooking || restore.isRestoring) && <Loading />}
      {problem && !(restore.isLocked && restore.isLooking) ? <ProblemNote problem={problem} /> : undefined}
      {chosen && restore.isLocked && <PassphraseAsked isBusy={isWaiting} onType={restore.unlock} />}
      {chosen && preview && (
        <Preview
          name={chosen.name}
          preview={preview}
          isBusy={isWaiting}
          onRestore={restore.replace}
          onCancel={restore.forget}
        />
      )}
      {before && !chosen && (
        <>
          <p>{t("restored_before")}</p>
          <Button icon="undo" disabled={isWaiting} onClick={restore.takeBack}>
            {t("restore_undo")}
          </Button>
        </>
      )}
    </>
  )
}
