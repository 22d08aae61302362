import type { ListFilter } from "~domain/list/view"

import { ColumnChoice } from "./ColumnChoice"
import { Filters } from "./Filters"
import { NewContact } from "./NewContact"
import { TableHelp } from "./TableHelp"
import type { Drawer } from "./Toolbar"
import type { ContactColumns } from "./use-columns"

type Props = {
  open: Drawer | undefined
  filter: ListFilter
  onFilter: (filter: ListFilter) => void
  columns: ContactColumns
  onSaved: (contactId: string) => void
  onClose: () => void
}

/** What is open between the tools and the table, one at a time. */
export function Drawers({ open, filter, onFilter, columns, onSaved, onClose }: Props) {
  switch (open) {
    case "filters":
      return <Filters filter={filter} onChange={onFilter} />
    case "columns":
      return <ColumnChoice columns={columns} />
    case "new":
      return <NewContact onSaved={onSaved} onCancel={onClose} />
    case "help":
      return <TableHelp />
    default:
      return null
  }
}
