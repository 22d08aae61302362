import { expect } from "@playwright/test"

import type { Page } from "./driver"

/** The journeys' shared steps in the panel, by the accessible names that are promised to stay. */

/** Waits for somebody unknown and gives what the form holds. */
export async function newContact(panel: Page) {
  await panel.get("form", "New contact").waitFor()
  const field = async (name: string) =>
    (await panel.get("textbox", name).count()) > 0 ? panel.get("textbox", name).value() : ""
  return {
    fullName: await field("Full name"),
    email: await field("E-mail"),
    phone: await field("Phone"),
    jobTitle: await field("Job title"),
    organization: await field("Organisation"),
  }
}

/** Waits until the form for somebody unknown shows this one. */
export async function isUnknown(panel: Page, name: string) {
  const field = panel.get("textbox", "Full name")
  const shown = async () => ((await field.count()) > 0 ? field.value() : "")
  await expect.poll(shown, { message: `the form is about ${name}` }).toBe(name)
}

/** Waits for a known person: their name is the panel's first heading. */
export async function isKnown(panel: Page, name: string) {
  await expect.poll(() => textOrNothing(panel, "h1"), { message: `the panel shows ${name}` }).toBe(name)
  await panel.get("list", "Timeline").waitFor()
}

export async function saveContact(panel: Page, name: string) {
  await panel.get("button", "Save contact").click()
  await isKnown(panel, name)
}

export async function logCall(panel: Page, note: string) {
  await panel.get("button", "Log call").click()
  await panel.get("textbox", "Call note").fill(note)
  await panel.get("textbox", "Call note").press("Enter")
  await timelineShows(panel, note)
}

export async function timelineShows(panel: Page, text: string) {
  const timeline = panel.get("list", "Timeline")
  await expect.poll(() => timeline.text(), { message: `the timeline shows "${text}"` }).toContain(text)
}

export async function timelineLacks(panel: Page, text: string) {
  const timeline = panel.get("list", "Timeline")
  await expect
    .poll(async () => ((await timeline.count()) > 0 ? timeline.text() : ""), { message: `"${text}" is gone` })
    .not.toContain(text)
}

async function textOrNothing(panel: Page, css: string) {
  return (await panel.css(css).count()) > 0 ? panel.css(css).text() : ""
}
