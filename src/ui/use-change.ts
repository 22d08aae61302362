import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"

import type { Contact } from "~domain/contact"
import type { InputOf, Name, ResultOf } from "~messages/protocol"

import { askWorker } from "./client"
import { contactQueries } from "./queries/contacts"
import { useStatus } from "./status"
import type { TextKey } from "./text/catalogues"

/** The procedures that make a commit, which can be undone. */
export type ChangeName = {
  [N in Name]: InputOf<N> extends { commandId: string } ? (ResultOf<N> extends { seq: number } ? N : never) : never
}[Name]

export type ChangeInput<N extends ChangeName> = Omit<InputOf<N>, "commandId">

/**
 * A change of the store. When it is saved the status bar says so and offers to take it back.
 * @param said the words for it; null where the caller says it itself (several changes in one action)
 */
export function useChange<N extends ChangeName>(
  name: N,
  said: TextKey | null = "status_saved",
): UseMutationResult<ResultOf<N>, Error, ChangeInput<N>> {
  const status = useStatus()
  const queries = useQueryClient()
  const failed = useRef<{ input: string; commandId: string }>()

  return useMutation({
    async mutationFn(input: ChangeInput<N>) {
      const written = JSON.stringify(input)
      // Trying again what failed without an answer is the same command: the worker may have carried it out.
      const commandId = failed.current?.input === written ? failed.current.commandId : crypto.randomUUID()
      failed.current = { input: written, commandId }
      const saved = await askWorker(name, { ...input, commandId } as InputOf<N>)
      failed.current = undefined
      return saved
    },
    onSuccess(saved, input) {
      // The announcement will bring the truth; until then the old value must not come back for a blink.
      if (name === "contacts.update") showChanged(input as ChangeInput<"contacts.update">)
      if (said) status.say(said, [(saved as { seq: number }).seq])
    },
  })

  function showChanged({ id, changes }: ChangeInput<"contacts.update">) {
    queries.setQueryData(contactQueries.one(id).queryKey, (contact) => {
      if (!contact) return contact
      const shown = Object.entries(changes).map(([field, value]) => [field, value ?? undefined])
      return { ...contact, ...Object.fromEntries(shown) } as Contact
    })
  }
}
