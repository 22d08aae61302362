import { setConnection } from "~db/connection"
import { forgetIndex } from "~db/contact-index"
import { type Canary, type CanaryKeeper, openStore, prepareStore, switchTo } from "~db/open"

/** A canary in memory. */
export function aKeeper(canary?: Canary): CanaryKeeper & { canary: Canary | undefined } {
  return {
    canary,
    async read() {
      return this.canary
    },
    async write(next) {
      this.canary = next
    },
  }
}

/** An empty open store of its own, and the canary that watches it. */
export async function anOpenStore(): Promise<ReturnType<typeof aKeeper>> {
  setConnection({ state: "closed" })
  forgetIndex()
  const keeper = aKeeper()
  await switchTo(await prepareStore(), keeper)
  return keeper
}

/** As a new worker would find it. */
export async function reopened(keeper: CanaryKeeper) {
  setConnection({ state: "closed" })
  forgetIndex()
  return openStore(keeper)
}
