import { describe, expect, it } from "vitest"
import { classifySender } from "~background/sender"

const OURS = "chrome-extension://junto-test"
const id = "junto-test"
const tab = { id: 1, index: 0, highlighted: false, active: true, pinned: false, incognito: false }

describe("who sent a message", () => {
  it.each([
    ["the panel", { id, origin: OURS, url: `${OURS}/sidepanel.html` }, "page"],
    ["the panel in a tab of its own", { id, origin: OURS, url: `${OURS}/sidepanel.html?tabId=1`, tab }, "page"],
    [
      "a content script",
      { id, origin: "https://mail.example.com", url: "https://mail.example.com/", tab },
      "content-script",
    ],
    ["a content script in a sandboxed frame", { id, origin: "null", url: "about:srcdoc", tab }, "content-script"],
    [
      "a content script whose page calls itself ours",
      { id, origin: "https://evil.example", url: `${OURS}/sidepanel.html`, tab },
      "content-script",
    ],
    [
      "another extension",
      { id: "other", origin: "chrome-extension://other", url: "chrome-extension://other/x.html" },
      "stranger",
    ],
    [
      "another extension that names our address",
      { id: "other", origin: OURS, url: `${OURS}/sidepanel.html` },
      "stranger",
    ],
    ["somebody of our id from no tab and another origin", { id, origin: "https://evil.example" }, "stranger"],
    ["our page in a browser that names no origin", { id, url: `${OURS}/popup.html` }, "page"],
    [
      "a content script in a browser that names no origin",
      { id, url: "https://mail.example.com/", tab },
      "content-script",
    ],
    ["an address that merely begins like ours", { id, url: `${OURS}.evil.example/`, tab }, "content-script"],
  ] as const)("is known of %s", (_who, sender, kind) => {
    expect(classifySender(sender)).toBe(kind)
  })
})
