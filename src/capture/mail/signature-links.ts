import type { HtmlLines } from "./html-lines"

/** Where people show who they are; what a firm links to beside them is none of its writer's. */
const PROFILES = [
  /^https?:\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|pub)\/[^/?#]{2,100}/i,
  /^https?:\/\/(?:www\.)?xing\.com\/(?:profile|profiles)\/[^/?#]{2,100}/i,
  /^https?:\/\/(?:www\.)?github\.com\/[a-z0-9-]{1,39}\/?$/i,
  /^https?:\/\/orcid\.org\/[\dX-]{19}$/i,
]

/** A quick look at a mail's HTML, for what every one of those addresses has in it. */
export const mayLinkProfiles = (html: string) => /linkedin\.com\/|xing\.com\/|github\.com\/|orcid\.org\//i.test(html)

/** The writer's profiles that pictures and words in the signature's lines link to. */
export function profileLinks({ text, links }: HtmlLines, signature: string): string[] {
  if (links.length === 0) return []
  const lines = text.split("\n")
  const signed = new Set(signature.split("\n").map(plain).filter(Boolean))
  const first = lines.findLastIndex((line) => plain(line) === plain(signature.split("\n", 1)[0] ?? ""))
  const found = links.flatMap(({ href, line }) => {
    const isSigned = signed.has(plain(lines[line] ?? "")) || (first >= 0 && line >= first)
    return isSigned ? (PROFILES.map((profile) => profile.exec(href)?.[0]).find(Boolean) ?? []) : []
  })
  return [...new Set(found)].slice(0, 10)
}

const plain = (line: string) => line.replace(/\s+/g, " ").trim()
