import { type ReactNode, useRef, useState } from "react"

import type { Provenance } from "~domain/contact"

import { useText } from "../text/use-text"
import { IconButton } from "./Button"
import styles from "./InPlace.module.css"
import { type EditedValue, InPlaceEditor } from "./InPlaceEditor"
import { useProvenance } from "./use-provenance"

type InPlaceProps = EditedValue & {
  /** As it is shown, when that differs. */
  shown?: string
  /** Where a click on the value leads; it is then edited by the pencil or F2. */
  href?: string
  provenance?: Provenance
  /** Opens in editing, to add a value. */
  startsEditing?: boolean
  onClose?: () => void
}

/** A value that becomes a text field where it stands: click, Enter or F2 edits, Enter saves, Escape cancels. */
export function InPlace(props: InPlaceProps) {
  const [isEditing, setEditing] = useState(props.startsEditing ?? false)
  const [returnsFocus, setReturnsFocus] = useState(false)

  const close = (byKey: boolean) => {
    setEditing(false)
    setReturnsFocus(byKey)
    props.onClose?.()
  }

  if (isEditing) return <InPlaceEditor {...props} close={close} />
  return <Shown {...props} focuses={returnsFocus} edit={() => setEditing(true)} />
}

type ShownProps = InPlaceProps & { edit: () => void; focuses: boolean }

function Shown({ label, value, shown = value, href, provenance, placeholder, look, edit, focuses }: ShownProps) {
  const t = useText()
  const { host, describedBy, tip } = useProvenance(provenance)
  // The focus that comes back after editing asks nothing.
  const isFocusGivenBack = useRef(focuses)
  const text: ReactNode = value ? <bdi>{shown}</bdi> : <span className={styles.placeholder}>{placeholder}</span>

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the keys and the pointer of the control inside it
    <span
      className={styles.host}
      {...host}
      onFocus={() => {
        if (!isFocusGivenBack.current) host.onFocus()
        isFocusGivenBack.current = false
      }}
      onKeyDown={(event) => {
        if (event.key === "F2") edit()
        host.onKeyDown(event)
      }}
    >
      {href ? (
        <>
          <a
            className={styles.link}
            href={href}
            {...(href.startsWith("http") ? { target: "_blank", rel: "noopener noreferrer" } : {})}
            aria-describedby={describedBy}
            title={shown}
          >
            {text}
          </a>
          <IconButton
            className={styles.pencil}
            icon="edit"
            label={t("edit_value", { label, value: shown })}
            onClick={edit}
            autoFocus={focuses}
          />
        </>
      ) : (
        <Heading isTitle={look === "title"}>
          <button
            type="button"
            className={styles.value}
            // A heading is named by its words alone.
            aria-label={
              look === "title" ? undefined : t("edit_value", { label, value: value ? shown : (placeholder ?? "") })
            }
            aria-describedby={describedBy}
            onClick={edit}
            // biome-ignore lint/a11y/noAutofocus: the focus goes back to where editing began
            autoFocus={focuses}
          >
            {text}
          </button>
        </Heading>
      )}
      {tip}
    </span>
  )
}

function Heading({ isTitle, children }: { isTitle: boolean; children: ReactNode }) {
  return isTitle ? <h1 className={styles.title}>{children}</h1> : children
}
