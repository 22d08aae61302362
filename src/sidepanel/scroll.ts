import { createContext } from "react"

/** The element that scrolls, which the timeline measures itself against. */
export const ScrollContext = createContext<HTMLElement | null>(null)
