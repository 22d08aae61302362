import { useCallback, useMemo, useRef, useState } from "react"

import type { ExportFormat } from "~domain/exchange"
import type { ListView } from "~domain/list/view"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useStatus } from "~ui/status"
import { useText } from "~ui/text/use-text"
import { useExport } from "~ui/use-export"
import { isTyping, useKeys } from "~ui/use-keys"

import { JobProgress } from "../jobs/JobProgress"
import { BulkBar } from "./BulkBar"
import { ContactBeside } from "./ContactBeside"
import styles from "./Contacts.module.css"
import { contactAddress } from "./contact-address"
import { Drawers } from "./Drawers"
import { filterCount } from "./filter-count"
import { useKept } from "./kept"
import { NobodyListed } from "./NobodyListed"
import { SegmentShown } from "./SegmentShown"
import { useSegmentInAddress } from "./segment-in-address"
import { countSelected, idsOf } from "./selection"
import { Table } from "./Table"
import { type Drawer, Toolbar } from "./Toolbar"
import { useBulkChange } from "./use-bulk-change"
import { useColumns } from "./use-columns"
import { useList } from "./use-list"
import { useSelection } from "./use-selection"

const AT_FIRST: Pick<ListView, "sort"> = { sort: { column: "name", descending: false } }

/** Everybody, as a table to find, sort, narrow and change them in. */
export function Contacts() {
  const t = useText()
  const { fail } = useStatus()
  const [kept, keep] = useKept("junto.contact-sort", AT_FIRST)
  const [looked, setLooked] = useState<ListView>({ filter: {}, search: "", ...kept })
  const [segment, showSegment] = useSegmentInAddress()
  const view = useMemo<ListView>(
    () => ({ ...looked, filter: { ...looked.filter, ...(segment && { segment }) } }),
    [looked, segment],
  )
  const [range, setRange] = useState({ first: 0, last: 40 })
  const [active, setActive] = useState(0)
  const [drawer, setDrawer] = useState<Drawer>()
  const [opened, setOpened] = useState<string>()
  const grid = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const bulkField = useRef<HTMLSelectElement>(null)

  const columns = useColumns()
  const list = useList(view, range.first, range.last)
  const chosen = useSelection(list, fail)
  const total = list.total ?? 0
  const at = Math.max(0, Math.min(active, total - 1))
  const count = countSelected(chosen.selection, total)
  const bulk = useBulkChange(view, (change) => {
    if ("delete" in change) chosen.clear()
    grid.current?.focus()
  })
  const files = useExport()
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])

  const show = (changes: Partial<ListView>) => {
    const { segment: chosenSegment, ...filter } = changes.filter ?? view.filter
    setLooked({ ...looked, ...changes, filter })
    if (chosenSegment !== segment) showSegment(chosenSegment)
    if (changes.sort) keep({ sort: changes.sort })
    // Who isn't shown any more would be changed unseen.
    else chosen.clear()
    setActive(0)
    grid.current?.scrollTo({ top: 0 })
  }
  const open = (index: number) => {
    const row = list.rowAt(index)
    if (!row) return
    setActive(index)
    if (window.innerWidth >= ROOM_FOR_TWO) setOpened(row.id)
    else window.open(contactAddress(row.id), "_blank", "noopener")
  }
  const showSaved = (id: string) => {
    setDrawer(undefined)
    if (window.innerWidth >= ROOM_FOR_TWO) setOpened(id)
  }
  const remove = () => count > 0 && !bulk.isBusy && bulk.apply(chosen.selection, { delete: true })
  const exportChosen = async (format: ExportFormat) => {
    try {
      files.start(format, await idsOf(chosen.selection, list, total))
    } catch (failure) {
      fail(failure)
    }
  }
  // The address may name another by itself, as on the way back.
  const [segmentBefore, setSegmentBefore] = useState(segment)
  if (segmentBefore !== segment) {
    setSegmentBefore(segment)
    chosen.clear()
    setActive(0)
  }
  const toggleDrawer = (which: Drawer) => setDrawer(drawer === which ? undefined : which)

  useKeys({
    "/": () => search.current?.focus(),
    "Ctrl+k": () => search.current?.focus(),
    "Ctrl+a": () => {
      if (isTyping(document.activeElement)) return false
      chosen.selectAll()
      grid.current?.focus()
      return true
    },
    e: () => bulkField.current?.focus(),
    n: () => toggleDrawer("new"),
    f: () => toggleDrawer("filters"),
    "?": () => toggleDrawer("help"),
    Escape: () => {
      if (opened) setOpened(undefined)
      else if (drawer) setDrawer(undefined)
      else if (count > 0) chosen.clear()
      else return false
      grid.current?.focus()
      return true
    },
  })

  const isNarrowed = view.search.trim() !== "" || filterCount(view.filter) > 0
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("contacts")}</h1>
      <Toolbar
        search={search}
        view={view}
        total={list.total}
        drawer={drawer}
        onDrawer={toggleDrawer}
        onSearch={(text) => show({ search: text })}
        onLeave={() => grid.current?.focus()}
      />
      <Drawers
        open={drawer}
        filter={view.filter}
        onFilter={(filter) => show({ filter })}
        columns={columns}
        onSaved={showSaved}
        onClose={() => setDrawer(undefined)}
      />
      {segment && <SegmentShown id={segment} onEnd={() => showSegment(undefined)} />}
      <JobProgress kinds={{ change: "list_changing", export: "job_export" }} />
      {count > 0 && (
        <BulkBar
          count={count}
          isBusy={bulk.isBusy || files.isBusy}
          field={bulkField}
          segment={segment}
          onChange={(change) => bulk.apply(chosen.selection, change)}
          onExport={(format) => void exportChosen(format)}
          onClear={chosen.clear}
        />
      )}
      {list.problem && <ProblemNote problem={list.problem} onRetry={list.retry} />}
      {list.total === undefined && !list.problem && <Loading />}
      {list.total === 0 && <NobodyListed isNarrowed={isNarrowed} onShowAll={() => show({ search: "", filter: {} })} />}
      {total > 0 && (
        <div className={styles.panes}>
          <Table
            grid={grid}
            list={list}
            total={total}
            columns={columns}
            sort={view.sort}
            onSort={(sort) => show({ sort })}
            active={at}
            onActive={setActive}
            chosen={chosen}
            onOpen={open}
            onDelete={remove}
            onRange={onRange}
          />
          {opened && <ContactBeside id={opened} onClose={() => setOpened(undefined)} />}
        </div>
      )}
    </div>
  )
}

/** From this width on, in pixels, a contact has room beside the table. */
const ROOM_FOR_TWO = 1_000
