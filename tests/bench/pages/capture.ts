import { capturePage, readPageInSlices } from "~capture/index"

const floor = () => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  let length = 0
  while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0
  return length
}

/**
 * capturePage in turns with a bare walk over all text nodes. The clock is coarse: walks are timed in bunches. `first`: the first
 * reading of all, by code that has never run and lines that were never met; the others are those of a page that changes and is
 * read again.
 */
function measure(runs: number): { first: number; ours: number[]; floor: number[]; nodes: number } {
  const first = timed(() => capturePage(document, location.href), 1)
  let bunch = 1
  while (timed(floor, bunch) < 4 && bunch < 4_096) bunch *= 2
  const until = performance.now() + 500
  for (let i = 0; i < 5 || performance.now() < until; i++) capturePage(document, location.href)
  const ours: number[] = []
  const bare: number[] = []
  for (let i = 0; i < runs; i++) {
    bare.push(timed(floor, bunch) / bunch)
    ours.push(timed(() => capturePage(document, location.href), 1))
  }
  return { first, ours, floor: bare, nodes: document.getElementsByTagName("*").length }
}

function timed(work: () => unknown, times: number): number {
  const start = performance.now()
  for (let i = 0; i < times; i++) work()
  return performance.now() - start
}

/** The longest time that the page had to wait while it was read in slices, in milliseconds, by a beat that wants every one. */
async function longestWait(): Promise<number> {
  let last = performance.now()
  let longest = 0
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    channel.port2.postMessage(0)
  }
  channel.port2.postMessage(0)
  await readPageInSlices(document, location.href)
  channel.port1.close()
  return longest
}

Object.assign(globalThis, { bench: { measure, longestWait } })
