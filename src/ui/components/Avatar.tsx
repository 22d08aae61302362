import styles from "./Avatar.module.css"

type Props = { name: string; photo?: string; size?: "small" | "large" }

/** The photo, or the initials. Pictures from the web are not loaded: it would tell their site who is looked at. */
export function Avatar({ name, photo, size = "small" }: Props) {
  const className = [styles.avatar, styles[size]].join(" ")

  if (photo?.startsWith("data:image/")) return <img className={className} src={photo} alt="" />
  return (
    <span className={className} data-tint={tintOf(name)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** The first letters of the first and the last word; one character where the script has no capitals to tell apart. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.map((word) => [...word][0] ?? "")
  const shown = letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? "?")
  return shown.toLocaleUpperCase()
}

const TINTS = 5

/** The same person has the same colour everywhere. */
function tintOf(name: string): number {
  let sum = 0
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997
  return sum % TINTS
}
