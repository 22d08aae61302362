import { addressOf, useRouteDetails } from "../use-route"

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The segment that the address narrows the table to, and what puts another into the address. */
export function useSegmentInAddress(): [string | undefined, (id: string | undefined) => void] {
  const id = useRouteDetails().get("segment") ?? ""
  const show = (next: string | undefined) => {
    location.hash = addressOf("contacts", next ? { segment: next } : {})
  }
  return [ID.test(id) ? id : undefined, show]
}
