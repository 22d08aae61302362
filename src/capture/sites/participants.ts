import { elementsNamed } from "../page/dom"
import type { Found } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { isName } from "./link-cards"
import { clean, SiteContact } from "./site-contact"

/** The page and the frames of its own origin, where meetings are often held. */
export function documentsOf({ document }: PageView): Document[] {
  const inner = elementsNamed(document, "iframe")
    .slice(0, 50)
    .flatMap((frame) => documentIn(frame) ?? [])
  return [document, ...inner]
}

function documentIn(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined
  } catch {
    return undefined // Another origin's.
  }
}

/** Whoever is named in a meeting, each once. What a device is called, or a number that dialled in, is nobody's name. */
export function participants(page: PageView, named: { element: Element; name: string; address?: string }[]): Found[] {
  const seen = new Set<string>()
  return named.slice(0, 1_000).flatMap(({ element, name, address }) => {
    // "Ana Ruiz (host, me)"
    const bare = clean(name)
      .replace(/\s?\([^()]{0,60}\)$/, "")
      .trim()
    if (!isName(bare) || seen.has(bare)) return []
    seen.add(bare)
    return new SiteContact(page, element).text("fullName", bare).email(address, bare).all
  })
}
