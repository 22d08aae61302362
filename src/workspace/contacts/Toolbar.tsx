import type { RefObject } from "react"

import type { ListView } from "~domain/list/view"
import { Button, IconButton } from "~ui/components/Button"
import { Icon } from "~ui/components/Icon"
import { useText } from "~ui/text/use-text"

import { filterCount } from "./filter-count"
import styles from "./Toolbar.module.css"

/** What can be open between the tools and the table. */
export type Drawer = "filters" | "columns" | "help" | "new"

type Props = {
  search: RefObject<HTMLInputElement>
  view: ListView
  /** Undefined until it is known. */
  total: number | undefined
  drawer: Drawer | undefined
  onDrawer: (which: Drawer) => void
  onSearch: (text: string) => void
  /** Down from the search field, to the rows. */
  onLeave: () => void
}

/** Finding and arranging, above the table. */
export function Toolbar({ search, view, total, drawer, onDrawer, onSearch, onLeave }: Props) {
  const t = useText()

  return (
    <div className={styles.tools}>
      {/* biome-ignore lint/a11y/useSemanticElements: React 18 doesn't know the search element */}
      <div role="search" className={styles.search}>
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          aria-label={t("search_contacts")}
          placeholder={t("search_contacts")}
          aria-keyshortcuts="/ Control+k"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={view.search}
          onChange={({ target }) => onSearch(target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === "ArrowDown" || event.key === "Enter") onLeave()
            else if (event.key === "Escape" && view.search !== "") onSearch("")
            else return
            event.preventDefault()
          }}
        />
      </div>
      <span className={styles.count} role="status">
        {total === undefined ? "" : t("list_count", { count: total })}
      </span>
      <Button icon="add" shortcut="n" aria-expanded={drawer === "new"} onClick={() => onDrawer("new")}>
        {t("new_contact")}
      </Button>
      <Button icon="filter" shortcut="f" aria-expanded={drawer === "filters"} onClick={() => onDrawer("filters")}>
        {t("filters_count", { count: filterCount(view.filter) })}
      </Button>
      <Button icon="columns" aria-expanded={drawer === "columns"} onClick={() => onDrawer("columns")}>
        {t("columns")}
      </Button>
      <IconButton
        icon="help"
        className={styles.help}
        label={t("shortcuts")}
        shortcut="?"
        aria-expanded={drawer === "help"}
        onClick={() => onDrawer("help")}
      />
    </div>
  )
}
