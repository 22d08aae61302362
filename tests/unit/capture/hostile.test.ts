// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { captureEmail, capturePage, captureText, splitSignature } from "~capture"
import { gmail } from "~capture/mail/clients/gmail"
import { roundcube } from "~capture/mail/clients/roundcube"

const URL = "https://www.example.com/contact"

function page(body: string): Document {
  return new DOMParser().parseFromString(`<!DOCTYPE html><html><body>${body}</body></html>`, "text/html")
}

/** Reads a page and fails on any source that broke, which capturePage itself forgives. */
function capture(document: Document) {
  return capturePage(document, URL, (kind, cause) => {
    throw new Error(`${kind} broke`, { cause })
  })
}

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe("a hostile page", () => {
  it("has its script captured as text, never run", () => {
    const name = "<script>globalThis.wasRun = true</script><img src=x onerror=alert(1)>"
    const [contact] = capture(
      page(jsonLd({ "@type": "Person", name, email: "ana@example.com" }).replace(/<\/script>(?=<img)/, "<\\/script>")),
    )
    expect(contact?.emails).toEqual(["ana@example.com"])
    expect(contact?.fullName).toContain("<script>")
    expect("wasRun" in globalThis).toBe(false)
  })

  it("may have a name of 5 MB", () => {
    const name = "Ana ".repeat(1_250_000)
    const started = performance.now()
    const people = capture(
      page(
        `<div class="h-card"><b class="p-name">${name}</b><a class="u-email" href="mailto:ana@example.com">mail</a></div>`,
      ),
    )
    expect(people[0]?.emails).toEqual(["ana@example.com"])
    expect(people[0]?.fullName?.length ?? 0).toBeLessThan(30_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it("may have 10,000 addresses: as many people as a list can hold are kept", () => {
    const all = Array.from({ length: 10_000 }, (_, i) => `<p>person${i}@example.com</p>`).join("")
    expect(capture(page(all))).toHaveLength(200)
  })

  it("may hold lone surrogates and marks that turn the reading direction", () => {
    const [contact] = capture(
      page(jsonLd({ "@type": "Person", name: "Ana \u202Ezyx\uD800", email: "ana@example.com" })),
    )
    expect(contact?.emails).toEqual(["ana@example.com"])
    expect(() => encodeURIComponent(JSON.stringify(contact))).not.toThrow()
  })

  it("does not become a familiar host by letters that look alike", () => {
    const people = capture(page(`<a href="mailto:ana@ex\u0430mple.com">ana@example.com</a>`))
    expect(people.map((one) => one.emails)).toEqual([["ana@example.com"], ["ana@ex\u0430mple.com"]])
  })

  it.each([
    [
      "cyclic",
      {
        "@graph": [
          { "@id": "#a", "@type": "Person", name: "Ana Ruiz", knows: { "@id": "#b" }, email: "ana@example.com" },
          { "@id": "#b", "@type": "Person", name: "Luis", worksFor: { "@id": "#a" }, knows: { "@id": "#a" } },
        ],
      },
    ],
    [
      "of many nodes",
      Array.from({ length: 5_000 }, (_, i) => ({ "@type": "Person", name: `Person ${i}`, email: "ana@example.com" })),
    ],
  ])("may have JSON-LD that is %s", (_what, value) => {
    expect(capture(page(jsonLd(value)))[0]?.emails).toEqual(["ana@example.com"])
  })

  it("may have JSON-LD that is broken, of 10 MB, or nested a hundred thousand deep", () => {
    const huge = `<script type="application/ld+json">[${"0,".repeat(5_000_000)}0]</script>`
    const deep = `<script type="application/ld+json">${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}</script>`
    const broken = `<script type="application/ld+json">{"@type": "Person", "name": </script>`
    const found = capture(page(`${huge}${deep}${broken}<p>ana@example.com</p>`))
    expect(found.map((one) => one.emails)).toEqual([["ana@example.com"]])
  })

  it("may put its own elements in place of the document's members", () => {
    const clobbering = [
      "querySelector",
      "querySelectorAll",
      "body",
      "getAttribute",
      "parentElement",
      "localName",
      "createTreeWalker",
    ]
    const named = clobbering.map((name) => `<img name="${name}"><input name="${name}">`).join("")
    const found = capture(
      page(
        `<form class="h-card">${named}<b class="p-name">Ana Ruiz</b><a class="u-email" href="mailto:ana@example.com">mail</a></form>${named}`,
      ),
    )
    expect(found[0]).toMatchObject({ fullName: "Ana Ruiz", emails: ["ana@example.com"] })
  })

  it("may be nested deeper than a stack is", () => {
    // Built by hand: a parser stops at a few hundred. Deeper, and happy-dom's own search overflows.
    const document = page("")
    let inner: Element = document.body
    for (let i = 0; i < 1_500; i++) {
      const next = document.createElement(i % 2 ? "span" : "div")
      inner.append(next)
      inner = next
    }
    inner.textContent = "ana@example.com"
    expect(capture(document)[0]?.emails).toEqual(["ana@example.com"])
  })

  it("may call itself a webmail", () => {
    const shell = page(
      `<script>rcmail.set_env({"uid":"1","sender":"\\ud800","mailbox":"</script><div id="messagebody" class="task-x">x</div>`,
    )
    expect(roundcube.read(shell, URL).state).not.toBe("mail")
    expect(
      gmail.read(
        page(`<div data-message-id="#1"><span email="no address" name="Ana">Ana</span><div class="a3s">x</div></div>`),
        URL,
      ),
    ).toEqual({
      state: "not-understood",
    })
  })
})

describe("a hostile page at a site with a reader of its own", () => {
  const at = (url: string, body: string) =>
    capturePage(page(body), url, (kind, cause) => {
      throw new Error(`${kind} broke`, { cause })
    })

  it("gives text, and no link that is none of the web's", () => {
    const name = "<script>alert(1)</script>"
    const html = `<div data-testid="UserName"><span>Mallory ${name.replace(/</g, "&lt;")}</span><span>@m</span></div>
      <a data-testid="UserUrl" title="javascript:alert(1)" href="javascript:alert(1)">javascript:alert(1)</a>`
    const people = at("https://x.com/m", html)
    expect(people.flatMap(({ urls }) => urls).every((url) => /^https?:/.test(url))).toBe(true)
    expect(
      at(
        "https://www.linkedin.com/company/m",
        `<h1>M</h1><dl><dd><a target="_blank" href="https://www.linkedin.com/redir/redirect?url=javascript%3Aalert(1)">x</a></dd></dl>`,
      )[0]?.urls,
    ).toEqual(["https://www.linkedin.com/company/m"])
  })

  it("may cover the members of what is read", () => {
    const fields = ["querySelector", "closest", "parentElement", "children", "localName"]
      .map((one) => `<input name="${one}">`)
      .join("")
    const people = at(
      "https://www.linkedin.com/in/ana",
      `<main><form>${fields}<section><h1>Ana Ruiz</h1><p>Baker</p></section></form></main>`,
    )
    expect(people[0]).toMatchObject({ fullName: "Ana Ruiz", jobTitle: "Baker" })
  })

  it.each([
    [
      "guests of an event",
      "https://calendar.google.com/",
      (i: number) => `<div role="treeitem" data-email="g${i}@example.com">Pat Many</div>`,
    ],
    [
      "people in a list",
      "https://www.linkedin.com/search/results/people/",
      (i: number) => `<li><a href="/in/p${i}">Pat Many</a><p>Baker</p></li>`,
    ],
    [
      "participants",
      "https://meet.google.com/abc",
      (i: number) => `<p role="listitem" data-participant-id="${i}" aria-label="Pat ${"abcdefghij"[i % 10]}"></p>`,
    ],
  ])("may have thousands of %s", (_what, url, one) => {
    const started = performance.now()
    const people = at(url, `<main>${Array.from({ length: 3_000 }, (_, i) => one(i)).join("")}</main>`)
    expect(people.length).toBeLessThanOrEqual(200)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it("may have texts of megabytes", () => {
    const long = "Ana ( · , @ ".repeat(100_000)
    const started = performance.now()
    at(
      "https://www.linkedin.com/in/ana",
      `<title>${long}</title><main><section><h1>${long}</h1><p>${long}</p></section></main>`,
    )
    at(
      "https://www.xing.com/profile/ana",
      `<div id="XingIdModule"><h2 data-xds="Hero">Ana Ruiz</h2><p>${long}</p></div>`,
    )
    at("https://zoom.us/wc/1", `<i id="participants-list-0" aria-label="${long}"></i>`)
    at("https://x.com/ana", `<div data-testid="UserName"><b>${long}</b></div>`)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe("a hostile mail", () => {
  it("cannot give itself another's address by its display name", () => {
    const [sender] = captureEmail({ from: { name: '"ana@bank.example" x', address: "evil@example.net" }, text: "Hi" })
    expect(sender?.emails).toEqual(["evil@example.net"])
  })

  it("may be one line of megabytes", () => {
    const started = performance.now()
    splitSignature("a ".repeat(2_000_000))
    captureText("a@".repeat(500_000), URL)
    captureEmail({ from: { address: "ana@example.com" }, text: "1 ".repeat(1_000_000) })
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
