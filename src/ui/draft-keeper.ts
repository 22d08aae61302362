import type { DraftValue } from "~domain/draft"

import { askWorker } from "./client"

/**
 * Writes drafts to the store at once, one write per key at a time and always the newest: a slower earlier write
 * can't land on top of a later one.
 */
export class DraftKeeper {
  readonly #writing = new Map<string, Promise<void>>()
  readonly #waiting = new Map<string, DraftValue | null>()

  put(key: string, value: DraftValue | null): void {
    this.#waiting.set(key, value)
    if (!this.#writing.has(key)) this.#writing.set(key, this.#write(key))
  }

  /** Nothing of this draft will be written after this. Called before the commit that clears it. */
  async settle(key: string): Promise<void> {
    this.#waiting.delete(key)
    await this.#writing.get(key)
  }

  /** The page is going away: what waits is sent now, out of turn, for there will be no later. */
  flush(): void {
    for (const [key, value] of this.#waiting) void askWorker("drafts.put", { key, value }).catch(() => {})
    this.#waiting.clear()
  }

  async #write(key: string): Promise<void> {
    for (let value = this.#waiting.get(key); value !== undefined; value = this.#waiting.get(key)) {
      this.#waiting.delete(key)
      // The text is still in the field, and the commit will tell if the store can't be written.
      await askWorker("drafts.put", { key, value }).catch(() => {})
    }
    this.#writing.delete(key)
  }
}

/** One for the page, since two forms may write the same draft. */
export const draftKeeper = new DraftKeeper()

if (typeof window !== "undefined") window.addEventListener("pagehide", () => draftKeeper.flush())
