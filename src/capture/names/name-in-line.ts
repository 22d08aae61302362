import { isGivenName } from "./given-names"
import { isJobTitle } from "./job-title"
import { readPersonName } from "./person-name"

export type NameInLine = { fullName: string; jobTitle?: string; isCertain: boolean }

const PREFIXED = /^(?:mr|mrs|ms|dr|prof|herr|frau|sr|sra|don|doña|d\.|dª)[. ]/i
const LABEL =
  /^(?:contact(?: person)?|name|nombre|contacto|ansprechpartner(?:in)?|kontakt|attn|attention|owner|manager|president|director|founder|editor|author|geschäftsführ(?:er(?:in)?|ung)|vorstand|vorstandsvorsitzende[rn]?|inhaber(?:in)?|responsable|gerente|vertreten durch(?: den geschäftsführer)?|ceo|cto|cfo)\s?[:.-]\s?/i

/**
 * A name that fills a line, or stands in it with a title: "Ana Ruiz", "Ana Ruiz, Sales Director", "CEO: Ana Ruiz". Asked of
 * every line of a page, so that it gives up early.
 */
export function nameInLine(text: string): NameInLine | undefined {
  return namesInLine(text)[0]
}

/** As nameInLine, for "Geschäftsführer: Ana Ruiz und Luis Vega", which holds several. */
export function namesInLine(text: string): NameInLine[] {
  const label = text.length < 160 && text.indexOf(":") > 0 ? LABEL.exec(text) : null
  if (!label) {
    const name = oneName(text)
    return name ? [name] : NO_NAMES
  }
  const title = label[0].replace(/\s?[:.-]\s?$/, "")
  const names = text.slice(label[0].length).split(/,\s|;\s?| (?:und|and|y|et|e|&) /)
  return names.slice(0, 6).flatMap((name) => {
    const read = readPersonName(name.trim())
    return read ? [{ ...read, jobTitle: isJobTitle(title) ? title : undefined }] : []
  })
}

const NO_NAMES: NameInLine[] = []

function oneName(text: string): NameInLine | undefined {
  const space = text.indexOf(" ")
  if (space < 1) return undefined
  const isKnown = isGivenName(text.slice(0, endOfWord(text, space))) || PREFIXED.test(text)
  if (text.length <= 70) {
    const whole = isKnown ? readPersonName(text) : undefined
    if (whole) return whole
  }
  return isKnown ? nameBesideTitle(text) : undefined
}

/** Where the first word ends, at the latest at the first space. */
function endOfWord(text: string, space: number): number {
  for (let i = 0; i < space; i++) {
    const code = text.charCodeAt(i)
    if (code >= 44 && code <= 46) return i
  }
  return space
}

function nameBesideTitle(text: string): NameInLine | undefined {
  const [, name = "", rest = ""] =
    /^([^,|–—(:/•·-]{4,50}?)(?:,| [-–—|/•·]| ?\(| ?:| -)\s?(.{2,110}?)\)?$/u.exec(text) ?? []
  const read = name ? readPersonName(name) : undefined
  if (!read?.isCertain) return undefined
  return isJobTitle(rest) ? { ...read, jobTitle: rest } : undefined
}
