import { describe, expect, it } from "vitest"

import { cleanFileName, renamedFile } from "~domain/text/file-name"

describe("a file's name", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ana\\offer.pdf", "offer.pdf"],
    ["offer\u202Efdp.exe", "offerfdp.exe"],
    ['a<b>c:"d"|e?.txt', "a-b-c--d--e-.txt"],
    [" ..hidden.. ", "hidden"],
    ["con.txt", "_con.txt"],
    ["line\nbreak\u0000.txt", "line break.txt"],
    ["...", "document"],
    ["", "document"],
    ["Presupuesto año 2026 (última).pdf", "Presupuesto año 2026 (última).pdf"],
  ])("is made safe: %j", (name, safe) => expect(cleanFileName(name)).toBe(safe))

  it("keeps its ending however long it is", () => {
    const name = cleanFileName(`${"x".repeat(5_000)}.pdf`)
    expect(name).toMatch(/^x+\.pdf$/)
    expect(name.length).toBe(150)
  })

  it("keeps its ending when it is renamed without one", () => {
    expect(renamedFile("Offer of May", "scan0001.pdf")).toBe("Offer of May.pdf")
    expect(renamedFile("offer.md", "scan0001.txt")).toBe("offer.md")
  })
})
