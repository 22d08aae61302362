import type { Counts } from "~domain/counts"
import { Problem, type StoreDamage } from "~domain/problem"

import type { Database } from "./schema"

/** Where the change log stands: the last commit's number and stamp, and the rows after it, with and without deleted ones. */
export type Head = { seq: number; stamp: string | undefined; counts: Counts; live: Counts }

export type Ready = { state: "ready"; database: Database; replica: string; installId: string; head: Head }

/** The store is one of these at any time. Only `ready` has a database to work with. */
export type Connection =
  | { state: "closed" }
  | Ready
  | { state: "newer"; stored: number; known: number; databaseName: string }
  | { state: "damaged"; reason: StoreDamage; databaseName: string }

let connection: Connection = { state: "closed" }

export const currentConnection = (): Connection => connection

export function setConnection(next: Connection): void {
  if (connection.state === "ready" && next !== connection) connection.database.close()
  connection = next
}

/**
 * The open store.
 * @throws Problem "store-newer", "store-damaged" or "store-slow" when there is none to work with
 */
export function ready(): Ready {
  if (connection.state === "ready") return connection
  if (connection.state === "newer")
    throw new Problem("store-newer", { stored: connection.stored, known: connection.known })
  if (connection.state === "damaged") throw new Problem("store-damaged", { reason: connection.reason })
  throw new Problem("store-slow", {})
}

/** @throws Problem as `ready` */
export const database = (): Database => ready().database
