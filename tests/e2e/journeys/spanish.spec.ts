import { expect, openMail, test } from "../../support/e2e"

test("the interface speaks the browser's Spanish", async ({ launch, webmail }) => {
  const browser = await launch({ language: "es" })
  const panel = await browser.panelFor(await openMail(browser, webmail, 1))
  await panel.get("form", "Nuevo contacto").waitFor()
  expect(await panel.get("textbox", "Nombre completo").value()).toBe("Ana Beltrán")
  await panel.get("button", "Guardar contacto").click()
  await expect.poll(() => panel.css("h1").text()).toBe("Ana Beltrán")
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe("es")
})
