import { useState } from "react"

import type { Segments } from "~domain/segment"
import { checkFilter } from "~domain/segment/check"
import type { SegmentDefinition, SegmentSummary } from "~messages/segments"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { sentenceText } from "~ui/text/segment-sentence"
import { useText } from "~ui/text/use-text"
import { useWording } from "~ui/text/use-wording"
import { useChange } from "~ui/use-change"

import page from "../Page.module.css"
import { Section } from "../Section"
import { Switch } from "../sections/Switch"
import { addressOf } from "../use-route"
import { Group } from "./builder/Group"
import { filterOf, replaced, treeOf } from "./builder/tree"
import { Count } from "./Count"
import { PersonaFields } from "./PersonaFields"
import styles from "./Segments.module.css"
import { StartingPoints } from "./StartingPoints"
import { useCount } from "./use-count"

type Props = {
  /** Of the segment that is changed; absent of a new one. */
  id?: string
  atFirst: SegmentDefinition
  segments: SegmentSummary[]
}

/** A segment as it is made or changed: what it asks, in clicks and in words, and who that is. */
export function SegmentEditor({ id, atFirst, segments }: Props) {
  const t = useText()
  const [name, setName] = useState(atFirst.name)
  const [isNameless, setNameless] = useState(false)
  const [tree, setTree] = useState(() => treeOf(atFirst.kind === "live" ? atFirst.filter : { all: [] }))
  const [withExcluded, setWithExcluded] = useState(atFirst.kind === "live" && atFirst.withExcluded === true)
  const [persona, setPersona] = useState(atFirst.kind === "live" ? atFirst.persona : undefined)
  const save = useChange("segments.save", "segment_saved")

  const known: Segments = new Map(segments.map((one) => [one.id, one]))
  const filter = filterOf(tree)
  const isLive = atFirst.kind === "live"
  const isUntouched = id === undefined && isLive && tree.parts.length === 0 && !persona

  const submit = () => {
    setNameless(name.trim() === "")
    if (name.trim() === "" || save.isPending) return
    const segment: SegmentDefinition = isLive
      ? { name, kind: "live", filter, ...(withExcluded && { withExcluded }), ...(persona && { persona }) }
      : { name, kind: "static" }
    save.mutate(
      { segment, ...(id !== undefined && { id }) },
      {
        onSuccess: (saved) => {
          location.hash = addressOf("segments", { id: saved.id })
        },
      },
    )
  }

  return (
    <form
      className={styles.page}
      aria-label={name || t("segment_new")}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <header className={page.page}>
        <a href={addressOf("segments")}>{t("segment_back")}</a>
        <h1>
          {id === undefined ? t(persona ? "persona_new" : isLive ? "segment_new" : "segment_new_list") : atFirst.name}
        </h1>
        <label className={styles.field}>
          {t("segment_name")}
          <input
            type="text"
            autoComplete="off"
            maxLength={120}
            aria-invalid={isNameless || undefined}
            value={name}
            onChange={({ target }) => {
              setName(target.value)
              setNameless(false)
            }}
          />
        </label>
        {isNameless && (
          <p className={styles.wrong} role="alert">
            {t("segment_name_missing")}
          </p>
        )}
        {!isLive && <p className={styles.soft}>{t("segment_static_how")}</p>}
      </header>
      {persona && <PersonaFields name={name} persona={persona} onChange={setPersona} />}
      {isUntouched && (
        <Section title={t("segment_begin_with")}>
          <StartingPoints />
        </Section>
      )}
      {isLive && (
        <Section title={t("segment_who")}>
          <Group
            group={tree}
            depth={0}
            segments={known}
            own={id}
            onReplace={(key, node) => setTree(replaced(tree, key, node))}
          />
          <InWords filter={filter} segments={known} own={id} withExcluded={withExcluded} />
          <Switch label={t("segment_with_excluded")} isOn={withExcluded} onChange={setWithExcluded} />
        </Section>
      )}
      {save.error && <ProblemNote problem={save.error} />}
      <p className={styles.actions}>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t("save")}
        </Button>
        <a className={styles.make} href={id === undefined ? addressOf("segments") : addressOf("segments", { id })}>
          {t("cancel")}
        </a>
      </p>
    </form>
  )
}

type InWordsProps = {
  filter: ReturnType<typeof filterOf>
  segments: Segments
  own: string | undefined
  withExcluded: boolean
}

/** What is asked as a sentence, and who that is as it stands now. */
function InWords({ filter, segments, own, withExcluded }: InWordsProps) {
  const t = useText()
  const wording = useWording()
  const isWhole = checkFilter(filter, segments, { ...(own !== undefined && { own }) }).length === 0
  const { part, problem } = useCount({ filter, withExcluded, own }, isWhole)

  return (
    <section className={styles.said} aria-label={t("segment_as_sentence")}>
      <p className={styles.sentence}>{t("segment_for_whom", { sentence: sentenceText(filter, wording) })}</p>
      {!isWhole && <p className={styles.soft}>{t("segment_count_waits")}</p>}
      {isWhole && problem && <ProblemNote problem={problem} />}
      {isWhole && !problem && <Count part={part} withExcluded={withExcluded} />}
    </section>
  )
}
