/** The largest file that is taken, in bytes. */
export const LARGEST_DOCUMENT = 25_000_000

/** How a document is shown. none: by saving it and opening it elsewhere. */
export type DocumentView = "image" | "pdf" | "text" | "none"

/** Pictures that browsers show. */
const IMAGES = new Set([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
  "image/bmp",
  "image/svg+xml",
])

/**
 * How a document of a type is shown. Nothing is ever opened as a page: a picture stands in an image, which runs nothing, and HTML,
 * mail and tables are letters.
 */
export function viewOf(type: string): DocumentView {
  if (IMAGES.has(type)) return "image"
  if (type === "application/pdf") return "pdf"
  return type.startsWith("text/") || type === "message/rfc822" ? "text" : "none"
}
