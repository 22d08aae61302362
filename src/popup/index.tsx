import { Interface } from "~ui/Interface"

import { Popup } from "./Popup"

/** The toolbar button's popup. Opening it is the click that gives the right to read this tab. */
export default function PopupPage() {
  return (
    <Interface>
      <Popup />
    </Interface>
  )
}
