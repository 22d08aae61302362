import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useStatus } from "~ui/status"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

type Props = {
  /** A commit of the import; absent where nothing was written. */
  seq: number | undefined
}

/** Takes back all that an import wrote. */
export function UndoImport({ seq }: Props) {
  const t = useText()
  const status = useStatus()
  const undo = useChange("history.undo", null)

  if (seq === undefined) return null
  return (
    <>
      {undo.error && <ProblemNote problem={undo.error} />}
      <Button
        icon="undo"
        disabled={undo.isPending || undo.isSuccess}
        onClick={() =>
          undo.mutate({ seq }, { onSuccess: ({ job }) => status.say(job ? "status_undoing" : "status_undone") })
        }
      >
        {t("import_undo")}
      </Button>
    </>
  )
}
