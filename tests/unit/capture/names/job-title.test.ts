import { describe, expect, it } from "vitest"

import { isJobTitle } from "~capture/names/job-title"

describe("isJobTitle", () => {
  it.each([
    "Concejala de Hacienda",
    "Primer Teniente de Alcalde",
    "Ingeniera agrónoma",
    "1. Vorsitzender",
    "Stellv. Vorsitzende",
    "Datenschutzbeauftragter",
    "Sportwart",
    "Agent immobilier",
    "Pharmacienne",
    "Sous-chef de cuisine",
    "Assessora al bilancio",
    "Viceprimar",
    "Asist. univ. dr. inginer",
    "Headteacher",
    "Chief Beekeeper",
  ])("knows %j", (text) => {
    expect(isJobTitle(text)).toBe(true)
  })

  it.each([
    "Agent Login",
    "Vocal Warmups",
    "Worker Safety",
    "Tom Baker",
    "Warehouse",
    "Our work. We plan",
    "Shower Head",
  ])("leaves %j", (text) => {
    expect(isJobTitle(text)).toBe(false)
  })
})
