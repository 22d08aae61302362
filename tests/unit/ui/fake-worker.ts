import { vi } from "vitest"

import { Problem, type ProblemCode, type ProblemDetails } from "~domain/problem"
import { defaultSettings } from "~domain/settings"
import type { Change, InputOf, Name, ResultOf } from "~messages/protocol"

import fakeBrowser from "../../support/fake-browser"

type Answers = { [N in Name]?: (input: InputOf<N>) => ResultOf<N> | Promise<ResultOf<N>> }
type Asked = { [N in Name]: { ask: N; input: InputOf<N> } }[Name]

const COUNTS = { contacts: 1, interactions: 1, tasks: 1, documents: 1, segments: 0 }

export const NO_BACKUPS: ResultOf<"store.status">["backups"] = { files: [], encryption: "off" }

/** What an empty, healthy Junto answers. */
const usual = (): Answers => {
  let seq = 0
  const saved = () => ({ seq: ++seq })
  const drafts = new Map<string, ResultOf<"drafts.get">>()
  return {
    "settings.get": () => ({ ...defaultSettings, language: "en" }),
    "store.status": () => ({ state: "ready", counts: COUNTS, persistent: true, snapshots: [], backups: NO_BACKUPS }),
    "jobs.list": () => [],
    "screen.takeIntent": () => null,
    "contacts.recent": () => [],
    "contacts.lookalikes": () => [],
    "contacts.search": () => [],
    "contacts.update": saved,
    "contacts.delete": saved,
    "interactions.list": () => ({ interactions: [], more: false }),
    "interactions.log": () => ({ ...saved(), id: crypto.randomUUID() }),
    "interactions.update": saved,
    "interactions.delete": saved,
    "documents.ofContact": () => [],
    "model.predict": () => null,
    "leads.get": ({ contactId }) => ({
      contactId,
      signals: [],
      inMail: [],
      segments: [],
      stage: { since: 0, regressions: 0 },
    }),
    "signals.inMail": () => [],
    "tasks.due": () => [],
    "tasks.ofContact": () => [],
    "tasks.add": () => ({ ...saved(), id: crypto.randomUUID() }),
    "tasks.complete": saved,
    "history.undo": () => ({ ...saved(), kept: [] }),
    "history.latest": () => null,
    "sites.list": () => [],
    "quality.ofContact": () => ({ score: 100, suggestions: [] }),
    "quality.check": () => ({ suggestions: [] }),
    "contacts.atOrganization": () => ({ people: [], left: [] }),
    "segments.list": () => [],
    "duplicates.list": () => ({ groups: [], total: 0, sure: [], searchedAt: 0 }),
    "drafts.get": ({ key }) => drafts.get(key) ?? null,
    "drafts.put": ({ key, value }) => {
      drafts.set(key, value && { key, value, updatedAt: 0 })
      return { kept: true }
    },
  }
}

/** A worker behind the fake browser, which answers as the test says and remembers what it was asked. */
export function fakeWorker(answers: Answers = {}) {
  const all: Answers = { ...usual(), ...answers }
  const asked: Asked[] = []

  vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementation(async (message: unknown) => {
    const question = message as Asked
    asked.push(question)
    const answer = all[question.ask] as ((input: unknown) => unknown) | undefined
    try {
      if (!answer) throw new Problem("worker-failed", { message: `the test gives no answer to ${question.ask}` })
      return { ok: true, value: await answer(question.input) }
    } catch (failure) {
      const { code, details } = failure as Problem
      return { ok: false, code, details }
    }
  })

  return {
    /** Changes what it answers from now on. */
    answers: all,
    inputsOf: <N extends Name>(name: N): InputOf<N>[] =>
      asked.flatMap(({ ask, input }) => (ask === name ? [input as InputOf<N>] : [])),
    announce: (changes: Change[], seq?: number) =>
      fakeBrowser.runtime.onMessage.emit({ announce: "changed", seq, changes }),
  }
}

/** An answer that is a failure. */
export const failing =
  <Code extends ProblemCode>(code: Code, details: ProblemDetails[Code]) =>
  (): never => {
    throw new Problem(code, details)
  }
