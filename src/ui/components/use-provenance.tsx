import { type ReactNode, useEffect, useId, useRef, useState } from "react"

import type { Provenance } from "~domain/contact"

import { IMPORTED, TYPED } from "~domain/provenance"

import { sourceText } from "../text/source-text"
import { useFormats, useText } from "../text/use-text"
import styles from "./Provenance.module.css"

type Described = {
  /** For the element around the value: shows the tip on hover and on keyboard focus. */
  host: {
    onMouseEnter: () => void
    onMouseLeave: () => void
    onFocus: () => void
    onBlur: () => void
    onKeyDown: (event: { key: string; stopPropagation(): void }) => void
  }
  /** For the focusable element's aria-describedby. */
  describedBy: string | undefined
  tip: ReactNode
}

const HOVER_DELAY = 350

/** Where a value came from, told on hover and on focus. The tip can be pointed at and goes with Escape (WCAG 1.4.13). */
export function useProvenance(provenance: Provenance | undefined): Described {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])

  const show = (delay: number) => {
    clearTimeout(timer.current)
    if (provenance) timer.current = setTimeout(() => setOpen(true), delay)
  }
  const hide = () => {
    clearTimeout(timer.current)
    setOpen(false)
  }

  return {
    host: {
      onMouseEnter: () => show(HOVER_DELAY),
      onMouseLeave: hide,
      onFocus: () => show(0),
      onBlur: hide,
      onKeyDown(event) {
        if (event.key !== "Escape" || !isOpen) return
        event.stopPropagation()
        hide()
      },
    },
    describedBy: isOpen ? id : undefined,
    tip: provenance && isOpen && <Tip id={id} provenance={provenance} />,
  }
}

function Tip({ id, provenance }: { id: string; provenance: Provenance }) {
  const t = useText()
  const formats = useFormats()

  function wordsFor({ kind, url, at }: Provenance): string {
    const when = formats.ago(at)
    if (kind === TYPED) return t("provenance_typed", { when })
    if (kind === IMPORTED) return t("provenance_import", { file: url, when })
    return t("provenance", { source: sourceText(t, kind), site: siteOf(url), when })
  }

  return (
    <div className={styles.tip} role="tooltip" id={id}>
      <p>{wordsFor(provenance)}</p>
      {provenance.text && (
        <p className={styles.quote}>
          <bdi>{provenance.text}</bdi>
        </p>
      )}
    </div>
  )
}

function siteOf(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    return url
  }
}
