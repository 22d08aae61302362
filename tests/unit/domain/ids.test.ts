import { expect, it } from "vitest"
import * as z from "zod"
import { newId } from "~domain/ids"

it("makes ids of version 7 that sort by their time", () => {
  const ids = [1, 2_000, 3_000_000, 1_795_000_000_000].map((now) => newId(now))
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true)
})
