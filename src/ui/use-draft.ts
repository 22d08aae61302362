import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"

import type { Draft, DraftValue } from "~domain/draft"

import { draftKeeper } from "./draft-keeper"
import { draftQueries } from "./queries/drafts"

/**
 * A form's content, kept in the store from the first keystroke and restored when the form opens again.
 * What is typed here wins over what comes from the store.
 * @param empty the form before anything was typed; a draft lacking a field gets it from here
 */
export function useDraft<Form extends DraftValue>(key: string, empty: Form) {
  const queries = useQueryClient()
  const kept = useQuery(draftQueries.one(key))
  const [typed, setTyped] = useState<{ key: string; form: Form }>()

  const form: Form = typed?.key === key ? typed.form : { ...empty, ...(kept.data?.value as Partial<Form> | undefined) }

  return {
    form,
    isKept: typed?.key === key || Boolean(kept.data),
    change(changes: Partial<Form>) {
      const next = { ...form, ...changes }
      setTyped({ key, form: next })
      // For the form's next opening: what it finds is what was typed, not what was there when it first asked.
      const kept: Draft = { key, value: next, updatedAt: Date.now() }
      queries.setQueryData(draftQueries.one(key).queryKey, kept)
      draftKeeper.put(key, next)
    },
    /** Before the commit that clears the draft, so that no late write brings it back. */
    settle: () => draftKeeper.settle(key),
    /** The form was saved or thrown away. @param stored whether the store has forgotten it already */
    forget({ stored }: { stored: boolean }) {
      setTyped(undefined)
      queries.setQueryData(draftQueries.one(key).queryKey, null)
      if (!stored) draftKeeper.put(key, null)
    },
  }
}
