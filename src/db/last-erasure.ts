import { database } from "./connection"
import { isFinal } from "./undo"

/** The newest commit after another that took somebody out for good; 0 where there is none. */
export async function lastErasure(after: number): Promise<number> {
  const last = await database().changes.where("seq").above(after).filter(isFinal).last()
  return last?.seq ?? 0
}
