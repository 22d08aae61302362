import { database } from "./connection"

/** The commits of a group by their numbers, the oldest first. */
export async function seqsOfGroup(group: string): Promise<number[]> {
  const seqs = await database().changes.where({ group }).primaryKeys()
  return seqs.sort((a, b) => a - b)
}
