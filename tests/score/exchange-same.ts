import { isDeepStrictEqual } from "node:util"

import type { Contact } from "../../src/domain/contact"

/** Whether two contacts hold the same, whatever their ids and the time they were read at. */
export function sameButForIds(a: Contact, b: Contact | undefined): boolean {
  const { id: _a, createdAt: _at, ...left } = a
  const { id: _b, createdAt: _bt, ...right } = b ?? ({} as Contact)
  return isDeepStrictEqual(left, right)
}
