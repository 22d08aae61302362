import { Problem } from "~domain/problem"
import type { BackupTrouble } from "~messages/store"
import { ProblemNote } from "~ui/components/ProblemNote"

/** What went wrong the last time a backup was made, until one succeeds. */
export function Trouble({ trouble: { code, details } }: { trouble: BackupTrouble }) {
  return <ProblemNote problem={new Problem(code, details)} />
}
