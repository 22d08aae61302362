import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { remind, scheduleReminder } from "~background/reminders"
import { daysLater, localDay } from "~domain/due"

import { aForm } from "../../support/builders"
import fakeBrowser, { resetFakeBrowser } from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const NOW = new Date(2026, 10, 21, 10, 0)
let contactId: string

beforeEach(async () => {
  await resetFakeBrowser()
  await anOpenStore()
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] })
  contactId = (await ask("contacts.create", { ...aCommand(), fields: aForm() })).id
})
afterEach(() => {
  vi.useRealTimers()
})

const add = (due: string) => ask("tasks.add", { ...aCommand(), contactId, title: `Due ${due}`, due })
const shown = () =>
  fakeBrowser.notifications.create.mock.calls.map((call) => (call as unknown[])[1] as { title: string })
const nextAlarm = () => (fakeBrowser.alarms.create.mock.calls.at(-1)?.[1] as { when: number } | undefined)?.when

describe("reminding", () => {
  it("tells of a task once its time has come, with whom it is about, and only once", async () => {
    await add(localDay(NOW))
    await add(`${localDay(NOW)}T10:30`)
    await remind()
    expect(shown()).toEqual([expect.objectContaining({ title: `Due ${localDay(NOW)}`, message: "Ada Lovelace" })])
    await remind()
    expect(shown()).toHaveLength(1)
    vi.setSystemTime(new Date(2026, 10, 21, 10, 31))
    await remind()
    expect(shown()).toHaveLength(2)
  })

  it("sets the alarm for the next one, today or later", async () => {
    await add(daysLater(NOW, 3))
    await scheduleReminder()
    expect(nextAlarm()).toBe(new Date(2026, 10, 24, 9, 0).getTime())
    await add(`${localDay(NOW)}T16:00`)
    await scheduleReminder()
    expect(nextAlarm()).toBe(new Date(2026, 10, 21, 16, 0).getTime())
  })

  it("says how many there are instead of showing a dozen", async () => {
    for (let day = 1; day <= 6; day++) await add(daysLater(NOW, -day))
    await remind()
    expect(shown()).toHaveLength(1)
  })

  it("is silent when the user wants none", async () => {
    await ask("settings.update", { ...aCommand(), changes: { notifications: false } })
    await add(localDay(NOW))
    await remind()
    expect(shown()).toEqual([])
  })

  it("says nothing of what is done", async () => {
    const { id } = await add(localDay(NOW))
    await ask("tasks.complete", { ...aCommand(), id })
    await remind()
    expect(shown()).toEqual([])
  })
})
