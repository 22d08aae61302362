import { Interface } from "~ui/Interface"

import { Workspace } from "~workspace/Workspace"

/** The full page: settings, welcome, history, recovery. */
export default function WorkspacePage() {
  return (
    <Interface>
      <Workspace />
    </Interface>
  )
}
