import { expect, it } from "vitest"
import { viewInAddress } from "~sidepanel/view"

it.each([
  ["?contact=01900000-0000-7000-8000-000000000000", { contactId: "01900000-0000-7000-8000-000000000000" }],
  ["?tasks", { page: "tasks" }],
  ["?tabId=3", {}],
  ["", {}],
])("an address %s opens what a notification was about", (search, view) => {
  expect(viewInAddress(search)).toEqual(view)
})
