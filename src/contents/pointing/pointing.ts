import { lineText } from "~capture/page/dom"
import { makeRule } from "~capture/taught/make-rule"
import type { TaughtField } from "~domain/taught-fields"
import { ask } from "~messages/client"
import { api } from "../reading/api"

/** How often what stands under the pointer is told, in milliseconds. */
const HOVER = 120
/** Everything that a click is made of: none of it reaches the page while the user is pointing. */
const CLICKS = [
  "pointerdown",
  "mousedown",
  "pointerup",
  "mouseup",
  "click",
  "auxclick",
  "dblclick",
  "touchstart",
  "touchend",
]

/** Of this script's own world, which the page can't see. */
const world = globalThis as { juntoPointing?: AbortController }

/**
 * Takes the next click in the page as the user's answer to where a field stands, and keeps it from the page. Nothing in the page is
 * changed or marked: the panel says what stands under the pointer. Escape gives up. Started again, it goes on or ends as the
 * worker says.
 */
export async function startPointing(): Promise<void> {
  world.juntoPointing?.abort()
  const field = await ask(api, "teach.wanted", {})
  if (!field) return
  const pointing = new AbortController()
  world.juntoPointing = pointing
  listen(field, pointing)
}

function listen(field: TaughtField, pointing: AbortController): void {
  const options = { capture: true, signal: pointing.signal, passive: false }
  let told = 0
  let under: Element | undefined

  addEventListener(
    "pointermove",
    (event) => {
      const element = elementUnder(event)
      if (element === under || event.timeStamp - told < HOVER) return
      under = element
      told = event.timeStamp
      void ask(api, "teach.hover", { text: element ? lineText(element).slice(0, 300) : "" }).catch(() =>
        pointing.abort(),
      )
    },
    { ...options, passive: true },
  )
  for (const type of CLICKS)
    addEventListener(
      type,
      (event) => {
        // A click that a script made up is not the user's.
        if (!event.isTrusted) return
        event.preventDefault()
        event.stopImmediatePropagation()
        if (type === "click") pick(field, event, pointing)
      },
      options,
    )
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return
      event.preventDefault()
      event.stopImmediatePropagation()
      pointing.abort()
      void ask(api, "teach.picked", null)
    },
    options,
  )
}

function pick(field: TaughtField, event: Event, pointing: AbortController): void {
  const element = elementUnder(event)
  const lesson = element && makeRule(element, field, location.href)
  if (!lesson?.text) return
  pointing.abort()
  void ask(api, "teach.picked", lesson)
}

/** Also inside open shadow trees. */
function elementUnder(event: Event): Element | undefined {
  const [target] = event.composedPath()
  return target instanceof Element ? target : undefined
}
