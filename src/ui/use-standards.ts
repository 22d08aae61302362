import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"

import type { InputOf } from "~messages/protocol"
import type { Suggestion } from "~messages/quality"

import { qualityQueries } from "./queries/quality"

/** Values that are being typed, of somebody new or in the place of a contact's own. */
export type Typing = InputOf<"quality.check">

/** How long the typing rests before it is looked at, in milliseconds. */
const REST = 350

/**
 * What isn't as the standards have it in values that are being typed. The worker is asked, so that no page carries what it knows of
 * names and numbers.
 * @param typing undefined where there is nothing to look at
 * @returns tells of a field's text what is to be said of it
 */
export function useStandards(typing: Typing | undefined): (field: string, text: string) => Suggestion | undefined {
  const text = useRested(JSON.stringify(typing))
  const found = useQuery({
    ...qualityQueries.check(text ?? "{}"),
    enabled: text !== undefined,
    placeholderData: (before) => before,
  }).data
  return (field, text) =>
    found?.suggestions.find((one) => one.field === field && (one.code === "missing" ? "" : one.value) === text.trim())
}

/** A text once it has stayed the same for a while. */
function useRested(text: string | undefined): string | undefined {
  const [rested, setRested] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
