import { test as base, expect } from "../../support/e2e"
import { serveWebPages } from "../../support/web-pages"

const test = base.extend<{ site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  site: async ({}, use) => {
    const site = await serveWebPages({ "/crew": CREW })
    await use(site.url)
    await site.stop()
  },
})

test("a page read wrongly is corrected by one click on it, for everybody on it and from then on", async ({
  launch,
  site,
}) => {
  const browser = await launch()
  const page = await browser.open(`${site}/crew`)
  const panel = await browser.panelFor(page)
  await browser.command("capture-page", page)
  await panel.get("button", "Read wrongly? Point at it").click()
  await panel.get("button", "Job title").click()
  await expect.poll(() => panel.get("region", "Point at it").text()).toContain("Click “Job title” on the page")

  await page.focus()
  await page.css("#second span").click()
  expect(await page.evaluate(() => document.title), "the page saw no click").toBe("Crew")
  await expect.poll(() => panel.css("main").text()).toContain("minds the second boiler")
  await expect.poll(() => panel.css("main").text(), "the others on the page too").toContain("minds the first boiler")
  await expect.poll(() => panel.css("footer").text()).toContain("Learned: Job title")

  // Once more from the beginning: the site is known now.
  await page.goto(`${site}/crew`)
  await browser.command("capture-page", page)
  await expect.poll(() => panel.css("main").text()).toContain("minds the third boiler")

  const workspace = await browser.open(browser.extensionUrl("tabs/workspace.html#settings"))
  await expect.poll(() => workspace.css("main").text()).toContain("Job title")
  const file = await workspace.evaluate(() => document.querySelector("a[download]")?.getAttribute("href") ?? "")
  expect(decodeURIComponent(file)).toContain('"field": "jobTitle"')
  expect(decodeURIComponent(file), "no personal data").not.toMatch(/boiler|Aamot|@/)

  // What is forgotten is gone from the open page as well.
  await workspace.get("button", "Forget what you taught of 127.0.0.1").click()
  await expect.poll(() => panel.css("main").text()).not.toContain("boiler")
})

const CREW = `<!doctype html><html lang="en"><title>Crew</title><h1>Crew</h1>
<main><section><div><b>Nils Aamot</b> <i>since 2019</i> <span>minds the first boiler</span> <a href="mailto:nils@fjordline.example">nils@fjordline.example</a></div>
<div id="second"><b>Yuki Tan</b> <i>since 2020</i> <span>minds the second boiler</span> <a href="mailto:yuki@fjordline.example">yuki@fjordline.example</a></div>
<div><b>Ana Ruiz</b> <i>since 2021</i> <span>minds the third boiler</span> <a href="mailto:ana@fjordline.example">ana@fjordline.example</a></div></section></main>
<script>addEventListener("click", () => { document.title = "clicked" })</script></html>`
