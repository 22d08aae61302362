import { IconButton } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useText } from "~ui/text/use-text"

import styles from "./AttachingList.module.css"
import type { Attach } from "./use-attach"

type Props = { attach: Attach }

/** Files that are on their way in, and those that were refused, each with what to do. */
export function AttachingList({ attach: { files, leaveOut } }: Props) {
  const t = useText()
  if (files.length === 0) return null
  const waiting = files.filter(({ failure }) => !failure).length

  return (
    <>
      {waiting > 0 && (
        <p className={styles.count} role="status">
          {t("attaching", { count: waiting })}
        </p>
      )}
      <ul className={styles.files}>
        {files.map(({ id, name, failure }) => (
          <li key={id} className={styles.file}>
            {failure ? <ProblemNote problem={failure} /> : <bdi className={styles.name}>{name}</bdi>}
            <IconButton icon="close" label={t("leave_out_file", { name })} onClick={() => leaveOut(id)} />
          </li>
        ))}
      </ul>
    </>
  )
}
