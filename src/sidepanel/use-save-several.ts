import { useState } from "react"

import type { PersonOnScreen } from "~messages/screen"
import { askWorker } from "~ui/client"
import { fieldsOf, formOf } from "~ui/person-form"
import { useStatus } from "~ui/status"

type Progress = { done: number; total: number }

/**
 * Saves several people, one commit each, all taken back by one undo. Whoever may be in the store already is left out and
 * named, so that no duplicate is made unseen: opened alone they can be added to or created all the same.
 */
export function useSaveSeveral() {
  const status = useStatus()
  const [progress, setProgress] = useState<Progress>()
  const [doubtful, setDoubtful] = useState<ReadonlyMap<string, string>>(new Map())
  const [problem, setProblem] = useState<unknown>()

  async function saveAll(people: PersonOnScreen[]) {
    const seqs: number[] = []
    const doubts = new Map<string, string>()
    try {
      for (const [done, { key, captured }] of people.entries()) {
        setProgress({ done, total: people.length })
        const [likeliest] = await askWorker("contacts.lookalikes", { captured })
        if (likeliest) {
          doubts.set(key, likeliest.contact.fullName)
          continue
        }
        const fields = fieldsOf(formOf(captured), captured)
        const saved = await askWorker("contacts.create", { commandId: crypto.randomUUID(), fields, captured })
        seqs.push(saved.seq)
      }
    } catch (failure) {
      setProblem(failure)
    }
    setDoubtful(doubts)
    setProgress(undefined)
    if (seqs.length > 0) status.say("status_people_saved", seqs, { count: seqs.length })
  }

  return {
    isSaving: progress !== undefined,
    done: progress?.done ?? 0,
    total: progress?.total ?? 0,
    /** By the person's key: the name of the contact they may be. */
    doubtful,
    problem,
    save(people: PersonOnScreen[]) {
      if (progress) return
      setProblem(undefined)
      void saveAll(people)
    },
  }
}
