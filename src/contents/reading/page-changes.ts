/** Quiet for this long before reading; while a page never is, it is read this often all the same. Milliseconds. */
const QUIET = 200
const LONGEST_WAIT = 1_000

/** Calls back when the page has changed and come to rest, in the browser's idle time. Changes nothing in it. */
export function onPageChange(changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0

  const note = () => {
    const now = Date.now()
    since ||= now
    clearTimeout(timer)
    timer = setTimeout(whenIdle, Math.max(0, Math.min(QUIET, since + LONGEST_WAIT - now)))
  }
  const whenIdle = () => {
    since = 0
    requestIdleCallback(() => signal.aborted || changed(), { timeout: 500 })
  }

  const observer = new MutationObserver(note)
  observer.observe(document, { childList: true, subtree: true, characterData: true })
  // A message may be opened by showing what was there: the address changes, or the title does.
  for (const event of ["hashchange", "popstate", "pageshow"]) addEventListener(event, note, { signal })
  signal.addEventListener("abort", () => {
    observer.disconnect()
    clearTimeout(timer)
  })
}
