import type { LabelledValue } from "~domain/contact"

/** An e-mail address without mailto:, name and brackets; undefined for what is none at all, as the addresses of Exchange. */
export function emailWritten(text: string): string | undefined {
  const value = decoded(text.trim(), /^mailto:/i)
  const inBrackets = /<([^<>@\s]{1,200}@[^<>\s]{1,255})>\s*$/.exec(value.slice(-500))?.[1]
  const address = inBrackets ?? value
  return address === "" || /^\/o=|^\/c=|^smtp:$/i.test(address) ? undefined : address.replace(/^smtp:/i, "")
}

/** The addresses of a value that lists several, or the value alone where not every part of it is one. */
export function emailsWritten(text: string): string[] {
  const parts = text.split(/[,;\s]+/).filter(Boolean)
  const areAll = parts.length > 1 && parts.length <= 100 && parts.every((part) => /^[^@]{1,64}@[^@]{1,255}$/.test(part))
  return (areAll ? parts : [text]).flatMap((part) => emailWritten(part) ?? [])
}

/**
 * A telephone number as it was written, without tel:.
 * @param extension what is dialled after it, where the number ends with ";ext=" and this
 */
export function phoneWritten(text: string, extension?: string): LabelledValue | undefined {
  const value = decoded(text.trim(), /^tel:/i)
  if (value === "") return undefined
  const end = `;ext=${extension}`
  return extension && value.endsWith(end) ? { value: value.slice(0, -end.length), extension } : { value }
}

/** Without its scheme, and then with its percent signs read. */
function decoded(text: string, scheme: RegExp): string {
  if (!scheme.test(text)) return text
  const rest = text.replace(scheme, "")
  try {
    return decodeURIComponent(rest)
  } catch {
    return rest // A percent sign that is one.
  }
}

/** An address as it stands on an envelope, on one line. */
export function onOneLine(text: string): string {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.map((line, at) => (at < lines.length - 1 ? line.replace(/,$/, "") : line)).join(", ")
}
