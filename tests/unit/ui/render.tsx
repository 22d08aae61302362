import { cleanup, configure, render } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import type { ReactElement } from "react"
import { afterEach, beforeEach, vi } from "vitest"

import { StatusBar } from "~ui/components/StatusBar"
import { Interface } from "~ui/Interface"

import { resetFakeBrowser } from "../../support/fake-browser"

// Two browsers may be at work on the same machine; what never comes fails all the same.
configure({ asyncUtilTimeout: 5_000 })
vi.setConfig({ testTimeout: 30_000 })

beforeEach(async () => {
  await resetFakeBrowser()
  localStorage.clear()
  // Nothing is laid out without a screen; the timeline shows what fits a height.
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(360)
})
afterEach(cleanup)

/** A component on what every page stands on, and somebody to use it. */
export function show(element: ReactElement) {
  const user = userEvent.setup()
  return { user, ...render(<Interface>{element}</Interface>) }
}

/** The same, with the bar that says what was saved. */
export const showWithStatus = (element: ReactElement) =>
  show(
    <>
      {element}
      <StatusBar />
    </>,
  )
