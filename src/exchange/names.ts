/** What stands before a family name and belongs to it. */
const PARTICLES = new Set(
  "de del della dello di da das do dos du des la le van von vom zu zur zum der den ter ten af av bin ibn al el abu san st".split(
    " ",
  ),
)

/**
 * The parts of a full name where they are plain: "Ruiz, Ana", two words, or a family name with its particle ("Ludwig van
 * Beethoven"). Of three words and more it can't be told which are which (RFC 6350 keeps FN and N apart for this).
 */
export function splitFullName(fullName: string): { givenName: string; familyName: string } | undefined {
  const name = fullName.trim()
  const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim())
  if (given !== "")
    return more.length === 0 && isWords(family) && isWords(given) ? { givenName: given, familyName: family } : undefined
  if (!isWords(name)) return undefined
  const [first = "", ...rest] = name.split(/\s+/)
  const [second = ""] = rest
  if (rest.length === 1 || (rest.length > 1 && rest.length < 5 && PARTICLES.has(second.toLowerCase())))
    return PARTICLES.has(first.toLowerCase()) || /^\p{L}\.?$/u.test(rest.at(-1) ?? "")
      ? undefined
      : { givenName: first, familyName: rest.join(" ") }
  return undefined
}

/** Letters and what stands between them in names; no numbers, and nothing in capitals that may be a legal form. */
const isWords = (text: string) =>
  /^\p{L}[\p{L}\p{M}'’.\- ]{0,80}$/u.test(text) && !/\b(?:S\.?L\.?|S\.?A\.?|GmbH|Ltd|Inc|LLC|AG|Co)\b\.?/.test(text)
