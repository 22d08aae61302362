/** A value with its escapes read (RFC 6350, 3.4); a backslash before any other letter is one. */
export function unescaped(value: string): string {
  return value.replace(/\\([nN;,:\\])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign))
}

/** The parts of a structured value, still escaped. */
export function split(value: string, separator: ";" | ","): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < value.length && parts.length < MOST_PARTS; at++) {
    const letter = value.charAt(at)
    if (letter === "\\") at++
    else if (letter === separator) {
      parts.push(value.slice(from, at))
      from = at + 1
    }
  }
  parts.push(value.slice(from))
  return parts
}

const MOST_PARTS = 1_000

/** The parts of a structured value, each as text: a list in a part is put together with `between`. */
export function structured(value: string, between: string): string[] {
  return split(value, ";").map((part) => {
    const pieces = split(part, ",")
    // A comma before a space is rather a comma that somebody forgot to escape.
    const isText = pieces.slice(1).every((piece) => /^\s/.test(piece))
    return pieces
      .map((piece) => unescaped(piece).trim())
      .filter(Boolean)
      .join(isText ? ", " : between)
  })
}

/** The entries of a list, as text. */
export const list = (value: string): string[] =>
  split(value, ",")
    .map((part) => unescaped(part).trim())
    .filter(Boolean)
