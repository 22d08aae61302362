import { cleanLine } from "./clean"

const LONGEST = 150
const LONGEST_ENDING = 12

/**
 * A file's name as any system takes it and nobody is fooled by it: without folders, control characters, marks that reorder what is read
 * ("fdp.exe" shown as "exe.pdf"), what Windows doesn't take, and dots at either end. A long one keeps its ending.
 */
export function cleanFileName(text: string): string {
  const last = text.split(/[\\/]/).at(-1) ?? ""
  // A name of megabytes is cut before the work, in the middle.
  const short = last.length > 2_000 ? last.slice(0, 1_000) + last.slice(-100) : last
  const name = cleanLine(short, 2_000)
    .replace(/[<>:"|?*]/g, "-")
    .replace(/^[\s.]+|[\s.]+$/g, "")
  const safe = RESERVED.test(name) ? `_${name}` : name
  if (safe.length <= LONGEST) return safe || "document"
  const ending = fileEnding(safe)
  return cleanLine(safe, LONGEST - ending.length) + ending
}

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** ".pdf" of "offer.pdf"; empty where there is none. */
export function fileEnding(name: string): string {
  const at = name.lastIndexOf(".")
  return at > 0 && name.length - at <= LONGEST_ENDING && !/\s/.test(name.slice(at)) && at < name.length - 1
    ? name.slice(at)
    : ""
}

/** A new name for a file; one without an ending keeps the old one. */
export const renamedFile = (name: string, old: string): string =>
  cleanFileName(fileEnding(name) ? name : `${cleanFileName(name)}${fileEnding(old)}`)
