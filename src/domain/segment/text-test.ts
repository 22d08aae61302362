import { fold } from "../text/fold"

export type TextOperator = "is" | "contains" | "begins"

/**
 * Whether a text is one of the values, contains or begins with one: without regard to case and accents (`fold`). A text of
 * ASCII alone is compared where it stands, so that a scan of everybody makes no texts. Values are taken as they are written,
 * never as patterns.
 */
export function says(operator: TextOperator, values: readonly string[]): (text: string) => boolean {
  const wanted = values.map((value) => fold(value).trim()).filter((value) => value !== "")
  const meets = MEETS[operator]
  return (text) => {
    const said = isAscii(text) ? text : fold(text)
    for (let i = 0; i < wanted.length; i++) if (meets(said, wanted[i] as string)) return true
    return false
  }
}

const MEETS: Record<TextOperator, (text: string, wanted: string) => boolean> = {
  is: (text, wanted) => text.length === wanted.length && standsAt(text, wanted, 0),
  begins: (text, wanted) => text.length >= wanted.length && standsAt(text, wanted, 0),
  contains: (text, wanted) => {
    for (let at = 0; at + wanted.length <= text.length; at++) if (standsAt(text, wanted, at)) return true
    return false
  },
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

/** @param wanted in lower case */
function standsAt(text: string, wanted: string, at: number): boolean {
  for (let i = 0; i < wanted.length; i++) {
    const code = text.charCodeAt(at + i)
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== wanted.charCodeAt(i)) return false
  }
  return true
}
