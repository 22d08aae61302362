import { useQuery } from "@tanstack/react-query"

import type { DocumentRecord } from "~domain/document"
import { viewOf } from "~domain/document-view"
import { Icon } from "~ui/components/Icon"
import { documentQueries } from "~ui/queries/documents"

import { DocumentImage } from "./DocumentImage"
import styles from "./Thumbnail.module.css"

type Props = { document: DocumentRecord }

/** Larger pictures than this, in bytes, are read when they are opened. */
const MOST = 5_000_000

/** A document at a glance: the picture itself, or what kind it is. */
export function Thumbnail({ document }: Props) {
  const { name, type, size } = document
  const isShown = viewOf(type) === "image" && size <= MOST
  const bytes = useQuery({ ...documentQueries.bytes(document), enabled: isShown })

  return (
    <span className={styles.frame} aria-hidden="true">
      {isShown && bytes.data ? (
        <DocumentImage bytes={bytes.data} alt="" className={styles.image} />
      ) : (
        <>
          <Icon name="document" />
          <span className={styles.ending}>{endingOf(name)}</span>
        </>
      )}
    </span>
  )
}

const endingOf = (name: string) => (/\.(\w{1,4})$/.exec(name)?.[1] ?? "").toUpperCase()
