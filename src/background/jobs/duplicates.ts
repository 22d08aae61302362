import browser from "webextension-polyfill"

import { ready } from "~db/connection"
import { contactsToCompare, forgetLinks, keepLinks, keptLinks, replacePairs } from "~db/duplicates"
import type { Contact } from "~domain/contact"
import { type KindMemory, nothingSearched, type SearchMemory, searchDuplicates } from "~domain/duplicates/search"

import { announce } from "../announce"
import type { JobKind } from "./kind"

/**
 * How far a search is. `seq`: the commit that it began at, from which on whoever changed is looked at again after it; `by`: the version
 * of the program, since another may weigh differently; `portions`: of the links that are kept in a table of their own. Empty before
 * anything was compared, and after.
 */
export type DuplicatesData = {
  reached?: { seq: number; by: string; portions: number; persons: Reached; organizations: Reached }
}
type Reached = Omit<KindMemory, "links">

/** So many contacts are compared between two checkpoints. */
const KEPT_EVERY = 2_000

/** Searches the whole base for duplicates. A second worker reads the contacts again and goes on with whom it hasn't compared. */
export const duplicatesJob: JobKind<DuplicatesData> = {
  async run(data, { step, keep }) {
    const by = browser.runtime.getManifest().version
    const before = await memoryOf(data, by)
    const { memory, seq, portions } = before ?? { memory: nothingSearched(), seq: ready().head.seq, portions: 0 }
    if (!before) await forgetLinks()
    const contacts: Contact[] = []
    for await (const portion of contactsToCompare()) {
      for (const contact of portion) contacts.push(contact)
      await step({ phase: "reading", done: contacts.length, total: ready().head.live.contacts })
    }
    const apart = new Map(contacts.flatMap(({ id, distinctFrom }) => (distinctFrom ? [[id, distinctFrom]] : [])))
    const steps = searchDuplicates(contacts, (a, b) => apart.get(a)?.[b] !== undefined, memory)
    const checkpoint = new Checkpoint(memory, portions)
    for (;;) {
      const next = steps.next()
      if (next.done) {
        const pairs = next.value.groups.flatMap((group) => group.pairs)
        await replacePairs(pairs, { seq, at: Date.now() }, next.value.learned)
        await forgetLinks()
        announce([{ subject: "duplicates" }])
        return {}
      }
      if (next.value.phase === "comparing" && next.value.done % KEPT_EVERY === 0)
        await keep({ reached: { seq, by, ...(await checkpoint.write()) } })
      await step(next.value)
    }
  },
}

/** Writes what a search has found, each time what is new. */
class Checkpoint {
  readonly #written: Record<keyof SearchMemory, number>

  constructor(
    readonly memory: SearchMemory,
    private portions: number,
  ) {
    this.#written = { persons: memory.persons.links.length, organizations: memory.organizations.links.length }
  }

  /** @returns what is kept of it in the job's row; a portion that was written before it died is written over */
  async write() {
    const { persons, organizations } = this.memory
    const fresh = (kind: keyof SearchMemory) => this.memory[kind].links.slice(this.#written[kind])
    await keepLinks({ n: this.portions++, persons: fresh("persons"), organizations: fresh("organizations") })
    this.#written.persons = persons.links.length
    this.#written.organizations = organizations.links.length
    return { portions: this.portions, persons: reachedBy(persons), organizations: reachedBy(organizations) }
  }
}

const reachedBy = ({ model, upTo }: KindMemory): Reached => ({ model, upTo })

/** What a worker before this one has done; undefined where it did nothing that can be gone on with. */
async function memoryOf({ reached }: DuplicatesData, by: string) {
  const rows = reached?.by === by ? await keptLinks(reached.portions) : undefined
  if (!reached || !rows) return undefined
  const { seq, portions, persons, organizations } = reached
  const memory: SearchMemory = {
    persons: { ...persons, links: rows.flatMap((row) => row.persons) },
    organizations: { ...organizations, links: rows.flatMap((row) => row.organizations) },
  }
  return { memory, seq, portions }
}
