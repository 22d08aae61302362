import { capturePage } from "~capture/index"
import { webmails } from "~capture/mail/clients"
import { readUnknownWebmail } from "~capture/mail/clients/general"
import { gmail } from "~capture/mail/clients/gmail"
import { roundcube } from "~capture/mail/clients/roundcube"
import { mailReader } from "~contents/reading/mail-reader"

const floor = () => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  let length = 0
  while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0
  return length
}

/** What the script does on each page, in turns with a bare walk over its text nodes. The clock is coarse: in bunches. */
function measure(kind: "gmail" | "roundcube" | "unknown" | "page"): { ours: number[]; floor: number[] } {
  const read = {
    gmail: mailReader([always(gmail)]).read,
    roundcube: mailReader([always(roundcube)]).read,
    unknown: mailReader(webmails, readUnknownWebmail).read,
    page: () => capturePage(document, location.href),
  }[kind]
  let bunch = 1
  while (timed(floor, bunch) < 4 && bunch < 4_096) bunch *= 2
  // Both compiled by now: the floor is, after so many rounds.
  const until = performance.now() + 500
  while (performance.now() < until) read()
  const ours: number[] = []
  const bare: number[] = []
  for (let i = 0; i < 41; i++) {
    bare.push(timed(floor, bunch) / bunch)
    ours.push(timed(read, 4) / 4)
  }
  return { ours, floor: bare }
}

/** The saved pages are not under their own hosts here. */
const always = (client: typeof gmail): typeof gmail => ({ ...client, appliesTo: () => true })

function timed(work: () => unknown, times: number): number {
  const start = performance.now()
  for (let i = 0; i < times; i++) work()
  return performance.now() - start
}

Object.assign(globalThis, { bench: { measure } })
