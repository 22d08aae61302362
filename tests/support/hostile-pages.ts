import fs from "node:fs"
import path from "node:path"

/*
 * Pages made to break or to deceive whoever reads them. The small ones are saved under tests/fixtures/hostile; those that are
 * hostile by their size are made here. On every one Ana Ruiz can be read, unless its <html> says data-honest=no; whoever is
 * called Bait, and every address of bait.example, must not be.
 */
const FOLDER = path.join(__dirname, "../fixtures/hostile")

export type HostilePage = { name: string; html: string | Buffer; isHonest: boolean }

export function savedHostilePages(): HostilePage[] {
  return fs
    .readdirSync(FOLDER)
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = fs.readFileSync(path.join(FOLDER, file))
      return { name: file.slice(0, -".html".length), html, isHonest: !html.includes("data-honest=no") }
    })
}

const HONEST = `<h2>Ana Ruiz</h2><p>Head of Honesty, <a href="mailto:ana@honest.example">ana@honest.example</a></p>`

const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title>${head}</head><body>${HONEST}${body}</body></html>`

const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join("")

/** What one pattern with two ways to read the same text would never come back from, a megabyte in all. */
const ATTACKS = [
  "a@",
  "a.",
  "-",
  "(6-",
  "1 ",
  "+1",
  "a [at] ",
  "Ana ",
  "Calle 1, ",
  "12345 Ab ",
  "Dr. ",
  "A.",
  "\t ",
  ";ext=1",
  "@.",
  "((((",
]

const nest = (deep: number) =>
  `<script>let at=document.getElementById("top");for(let i=0;i<${deep};i++){const next=document.createElement("div");at.append(next);at=next}at.textContent="bottom"</script>`

/** By name: made when asked for, since some are tens of megabytes. */
const generated: Record<string, () => string | Buffer> = {
  "nodes-200000": () => page(times(50_000, (i) => `<div><b>Item ${i}</b><i>of many</i></div>`)),
  "text-of-5-mb": () => page(times(25_000, (i) => `<p>${`Paragraph ${i} tells of the tide. `.repeat(6)}</p>`)),
  // A parser stops at some hundreds; a script does not. Much deeper than this, browsers themselves break on what they show.
  "nested-1000-deep": () => page(`<div id="top"></div>${nest(1_000)}`),
  "nested-in-markup": () => page(`${"<div><span>".repeat(20_000)}x`),
  "json-ld-of-10-mb": () => page(jsonLd(`[${"0,".repeat(5_000_000)}0]`)),
  "json-ld-deep": () => page(jsonLd(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`)),
  "json-ld-of-many": () =>
    page(
      jsonLd(
        `[${times(9_000, (i) => `{"@type":"Person","name":"Pat Many${"abcdefghij"[i % 10]}","email":"p${i}@many.example"},`)}{}]`,
      ),
    ),
  "json-ld-names-of-1-mb": () =>
    page(jsonLd(`{"@type":"Person","name":"${"Ana ".repeat(200_000)}","email":"long@many.example"}`)),
  "attributes-of-1-mb": () =>
    page(
      `<a href="mailto:${"x".repeat(1_000_000)}@many.example" title="${"Ana ".repeat(250_000)}" style="${"color:red;".repeat(100_000)}">x</a>`,
    ),
  "line-of-1-mb": () => page(`<p>${"Ana Ruiz ana at many dot example 1-1 ".repeat(28_000)}</p>`),
  "patterns-of-1-mb": () => page(ATTACKS.map((attack) => `<p>${attack.repeat(65_536 / attack.length)}</p>`).join("")),
  "mailto-of-thousands": () => page(`<a href="mailto:${times(5_000, (i) => `m${i}@many.example,`)}">all</a>`),
  "addresses-10000": () => page(times(10_000, (i) => `<p>person${i}@many.example</p>`)),
  "links-20000": () =>
    page(
      times(
        20_000,
        (i) => `<a href="mailto:m${i}@many.example">m${i}</a> <a href="tel:+1202555${1000 + (i % 9000)}">t</a>`,
      ),
    ),
  "people-20000": () => page(times(20_000, (i) => `<li>Maria Many${"abcdefghij"[i % 10]}, Director</li>`)),
  "numbers-of-1-mb": () => page(times(50_000, (i) => `<td>+34 600 ${100_000 + i}</td> `)),
  "microdata-of-many": () =>
    page(
      times(
        10_000,
        (i) =>
          `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Pat Many</b><i itemprop="email">p${i}@many.example</i></div>`,
      ),
    ),
  "h-cards-nested": () =>
    page(`${'<div class="h-card"><b class="p-name">Pat Many</b>'.repeat(400)}${"</div>".repeat(400)}`),
  "table-of-40000-cells": () =>
    page(`<table>${times(2_000, (i) => `<tr>${"<td>cell</td>".repeat(20)}<td>${i}</td></tr>`)}</table>`),
  "hidden-100000": () =>
    page(times(25_000, (i) => `<div hidden><p style="display:none">bait${i}@bait.example</p></div>`)),
  "rel-links-of-many": () =>
    page(times(20_000, () => `<a rel="me author friend met" href="https://many.example">Pat Many</a>`)),
  "styles-of-many": () => page("", `<style>${times(20_000, (i) => `.c${i}:not(.d):has(i)>b~i{opacity:.9}`)}</style>`),
  "bytes-that-are-no-utf-8": () =>
    Buffer.concat([
      Buffer.from(page("<p>m@mallory.example")),
      Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x00, 0xf8]),
    ]),
  "utf-16-in-disguise": () =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page("<p>m@mallory.example"), "utf16le")]),
  "null-bytes": () => page(`<p>mal\0lory@mal\0lory.example \0\0</p><a href="mailto:m@mallory.example\0bait">x</a>`),
  // Once the page has loaded, which would wait for every one of them.
  "frames-1000": () =>
    page(
      `<script>onload=()=>setTimeout(()=>{for(let i=0;i<1000;i++)document.body.append(document.createElement("iframe"))})</script>`,
    ),
  // Last: Firefox forgets such a page some pages later, and its tab crashes over that.
  "nested-100000-deep": () => page(`<div id="top" hidden></div>${nest(100_000)}`),
}

/** Too large to be saved. */
export function generatedHostilePages(): HostilePage[] {
  return Object.entries(generated).map(([name, make]) => ({
    name,
    isHonest: true,
    get html() {
      return make()
    },
  }))
}
