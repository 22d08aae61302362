import { type ReactNode, useEffect, useId, useRef, useState } from "react"

import styles from "./Tip.module.css"

export type Described = {
  /** For the element around what is described: shows the tip on hover and on keyboard focus. */
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

/**
 * More about something, told on hover and on focus. The tip can be pointed at and goes with Escape (WCAG 1.4.13).
 * @param render the tip's words; undefined where there is nothing to tell
 */
export function useTip(render: (() => ReactNode) | undefined): Described {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])

  const show = (delay: number) => {
    clearTimeout(timer.current)
    if (render) timer.current = setTimeout(() => setOpen(true), delay)
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
    tip: render && isOpen && (
      <div className={styles.tip} role="tooltip" id={id}>
        {render()}
      </div>
    ),
  }
}
