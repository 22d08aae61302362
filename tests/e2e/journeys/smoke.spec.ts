import { expect, test } from "../../support/e2e"

// A bundle that is broken at run time fails without a word: only the built extension shows it.
for (const build of ["prod", "test"] as const)
  test(`the ${build} build opens and its worker answers`, async ({ launch }) => {
    const browser = await launch({ build })
    const panel = await browser.open(browser.extensionUrl("sidepanel.html"))

    expect(await panel.evaluate(askForSettings)).toMatchObject({ ok: true, value: { language: "auto" } })
    expect(await browser.ask("settings.get", {})).toMatchObject({ ok: true })
    expect(await browser.errors()).toEqual([])
  })

test("every command has the key that the manifest suggests", async ({ launch }) => {
  const browser = await launch({ build: "prod" })
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html"))
  const unbound = await page.evaluate(async () =>
    (await chrome.commands.getAll()).filter(({ shortcut }) => !shortcut).map(({ name }) => name),
  )
  expect(unbound, "another key, for the browser keeps these for itself").toEqual([])
})

const askForSettings = () => chrome.runtime.sendMessage({ ask: "settings.get", input: {} }) as Promise<unknown>
