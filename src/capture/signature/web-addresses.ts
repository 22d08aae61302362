/** A web address as it was written, with its scheme where it had one, else with https. */
export type FoundUrl = { url: string; written: string }

const WITH_SIGN = /(?<![@\w.-])(?:https?:\/\/|www\.)[^\s<>"|]{3,500}/gi
/** A bare host, with or without a path: "example.com", "linkedin.com/in/ana-ruiz". */
const BARE =
  /^(?:(?:web(?:site)?|w|site|url|internet|linkedin|xing|twitter|github|instagram)\s?[:.]? ?)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}[a-z]{2,14}(?:\/[^\s<>"|]{0,300})?)$/i
const FILE = /\.(?:png|jpe?g|gif|pdf|docx?|xlsx?|txt|zip)$/i

/** The web addresses of one part of a signature's line; the sender's mailbox is none. */
export function findUrls(part: string): FoundUrl[] {
  if (!part.includes(".")) return []
  const hasSign = /www\.|:\/\//i.test(part)
  const signed = (hasSign ? [...part.matchAll(WITH_SIGN)] : []).map(([written]) =>
    written.replace(/[.,;:!?)>\]]+$/, ""),
  )
  const bare = signed.length > 0 || part.includes("@") ? undefined : BARE.exec(part)?.[1]
  const all = bare && /\p{L}/u.test(bare) && !FILE.test(bare) && !ABBREVIATION.test(bare) ? [bare] : signed
  if (all.length === 0) return []
  return all.flatMap((written) => {
    const whole = /^https?:/i.test(written) ? written : `https://${written}`
    try {
      const { href } = new URL(whole)
      return [{ written, url: whole === written ? written : href }]
    } catch {
      return []
    }
  })
}

/** "S.L.U", "e.V" look like hosts. */
const ABBREVIATION = /^(?:\p{L}{1,2}\.){1,5}\p{L}{1,2}$/u
