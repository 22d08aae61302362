import { beforeEach, expect, it } from "vitest"

import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(anOpenStore)

it("a change of one setting leaves every other as it was", async () => {
  const change = (changes: Parameters<typeof ask<"settings.update">>[1]["changes"]) =>
    ask("settings.update", { ...aCommand(), changes })
  await change({ neverCapture: ["press@x.example"], binDays: 7, backupEvery: "day" })
  await change({ theme: "dark" })
  expect(await ask("settings.get", {})).toMatchObject({
    theme: "dark",
    neverCapture: ["press@x.example"],
    binDays: 7,
    backupEvery: "day",
  })
})
