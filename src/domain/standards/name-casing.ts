/** Words that stay small inside a name, and begin with a capital only at its start (as in Spanish, Dutch, German, French, Portuguese). */
const PARTICLES = new Set(
  "de del la las los da das do dos di du des van von der den ten ter te zu zum zur y e i af av bin ibn".split(" "),
)

/** "MCDONALD", "O'NEILL": what follows begins with a capital too. "Mac" is left, since "Macario" is a name like "MacLeod". */
const COMPOUND = /^(mc|[od]['’])(?=\p{L}{2})/iu

/**
 * A name in the casing people write, where it is written in capitals or in small letters throughout: "ANA DE LA CRUZ" is
 * "Ana de la Cruz", "mcdonald" is "McDonald", "jan van der berg" is "Jan van der Berg". Any other stands as its owner wrote it.
 * @param whole the name that it is a part of: two or three capitals are initials, unless all of that is in capitals
 */
export function inNameCasing(name: string, whole = name): string {
  const isFlat = isUpper(name) || isLower(name)
  const isInitials = isShort(name) && isUpper(name) && !(isUpper(whole) && !isShort(whole))
  if (lettersOf(name).length < 2 || !isFlat || isInitials) return name
  return name.replace(/[\p{L}\p{M}'’]+/gu, (word, at: number) =>
    at > 0 && PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : cased(word),
  )
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, "")
const isUpper = (text: string): boolean => lettersOf(text) === lettersOf(text).toLocaleUpperCase()
const isLower = (text: string): boolean => lettersOf(text) === lettersOf(text).toLocaleLowerCase()
const isShort = (text: string): boolean => lettersOf(text).length <= 3

function cased(word: string): string {
  const small = word.toLocaleLowerCase()
  const [start = ""] = COMPOUND.exec(small) ?? []
  return capital(start) + capital(small.slice(start.length))
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
