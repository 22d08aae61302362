import { useVirtualizer } from "@tanstack/react-virtual"
import { useContext, useEffect, useLayoutEffect, useRef, useState } from "react"

import type { Interaction } from "~domain/interaction"

import { ScrollContext } from "../scroll"
import { TimelineEntry } from "./TimelineEntry"
import styles from "./TimelineList.module.css"

type Props = { label: string; interactions: Interaction[]; hasMore: boolean; onEnd: () => void }

const USUAL_HEIGHT = 64

/** The entries in sight and a few around them: a customer of years has thousands. */
export function TimelineList({ label, interactions, hasMore, onEnd }: Props) {
  const scroll = useContext(ScrollContext)
  const list = useRef<HTMLUListElement>(null)
  const top = useTopWithin(scroll, list.current)
  const rows = useVirtualizer({
    count: interactions.length,
    getScrollElement: () => scroll,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => interactions[index]?.id ?? index,
    scrollMargin: top,
    overscan: 6,
    // Before the first measure: a screenful, so that the first frame has entries.
    initialRect: { width: 360, height: 800 },
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0

  useEffect(() => {
    if (hasMore && last >= interactions.length - 10) onEnd()
  }, [hasMore, last, interactions.length, onEnd])

  return (
    <ul aria-label={label} ref={list} className={styles.list} style={{ height: rows.getTotalSize() }}>
      {shown.map((row) => {
        const interaction = interactions[row.index]
        return (
          interaction && (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className={styles.row}
              aria-setsize={hasMore ? -1 : interactions.length}
              aria-posinset={row.index + 1}
              style={{ transform: `translateY(${row.start - top}px)` }}
            >
              <TimelineEntry interaction={interaction} />
            </li>
          )
        )
      })}
    </ul>
  )
}

/** How far the list begins below the top of what scrolls; it moves when a form above it opens. */
function useTopWithin(scroll: HTMLElement | null, list: HTMLElement | null): number {
  const [top, setTop] = useState(0)

  useLayoutEffect(() => {
    if (!scroll || !list) return
    const measure = () =>
      setTop(list.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop)
    measure()
    const watcher = new ResizeObserver(measure)
    // Whatever changes its height above the list changes the height of the article around both.
    for (const around of [scroll, list.closest("article")]) if (around) watcher.observe(around)
    return () => watcher.disconnect()
  }, [scroll, list])

  return top
}
