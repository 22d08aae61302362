import { describe, expect, it } from "vitest"

import { documentType } from "~domain/document-type"
import { viewOf } from "~domain/document-view"

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const shownAs = (text: string, name: string) => viewOf(documentType(latin(text), name))

describe("what a file is", () => {
  it.each([
    ["\x89PNG\r\n\x1a\n....", "image/png"],
    ["\xff\xd8\xff\xe0....", "image/jpeg"],
    ["GIF89a....", "image/gif"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "image/webp"],
    ["\0\0\0\x20ftypavif", "image/avif"],
    ["%PDF-1.7\n", "application/pdf"],
    ["\0\0\0\x20ftypisom", "video/mp4"],
  ])("is told by its first bytes: %j", (bytes, type) => {
    // The name says another thing, and counts for nothing.
    expect(documentType(latin(bytes), "page.html")).toBe(type)
  })

  it("is never a page that would be opened", () => {
    const page = "<!doctype html><script>alert(1)</script>"
    for (const name of ["offer.pdf", "photo.png", "page.html", "x.svg", "page.xhtml", "noend"])
      expect(shownAs(page, name), name).toBe("text")
    expect(shownAs("<html><body><svg onload=alert(1)></svg>", "x.svg")).toBe("text")
  })

  it("is a drawing where it begins as one, which an image shows", () => {
    const head = '<?xml version="1.0"?>\n<!-- made by hand --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">'
    expect(documentType(latin(`${head}<svg xmlns="http://www.w3.org/2000/svg">`), "logo.txt")).toBe("image/svg+xml")
  })

  it("is text in any of the codes that text comes in", () => {
    expect(documentType(new TextEncoder().encode("Añil;2\n"), "list.CSV")).toBe("text/csv")
    expect(documentType(latin("A\xf1il;2\n"), "list.csv")).toBe("text/csv")
    expect(documentType(latin("\xff\xfeA\0b\0"), "note.txt")).toBe("text/plain")
    expect(documentType(latin("From: a@b.example\r\n"), "offer.eml")).toBe("message/rfc822")
  })

  it("is shown by saving it where nobody here can show it", () => {
    for (const [bytes, name, type] of [
      ["PK\x03\x04....", "offer.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      ["PK\x03\x04....", "many.html", "application/zip"],
      ["MZ\x90\0\x03\0", "offer.pdf", "application/octet-stream"],
    ] as const) {
      expect(documentType(latin(bytes), name)).toBe(type)
      expect(viewOf(type)).toBe("none")
    }
  })
})
