import type { SegmentSummary } from "~messages/segments"
import { Avatar } from "~ui/components/Avatar"
import { IconButton } from "~ui/components/Button"
import { Icon } from "~ui/components/Icon"
import { ProblemNote } from "~ui/components/ProblemNote"
import type { TextKey } from "~ui/text/catalogues"
import { sentenceText } from "~ui/text/segment-sentence"
import { useText } from "~ui/text/use-text"
import { useWording } from "~ui/text/use-wording"
import { useChange } from "~ui/use-change"

import { JobProgress } from "../jobs/JobProgress"
import page from "../Page.module.css"
import { addressOf } from "../use-route"
import type { NewKind } from "./definition"
import styles from "./Segments.module.css"
import { StartingPoints } from "./StartingPoints"
import { useSize } from "./use-size"

type Props = { segments: SegmentSummary[] }

/** Every segment and persona, with how many are in it; where there is none, what to begin with. */
export function SegmentList({ segments }: Props) {
  const t = useText()
  const plain = segments.filter(({ persona }) => !persona)
  const personas = segments.filter(({ persona }) => persona)

  return (
    <div className={styles.page}>
      <header className={page.page}>
        <h1>{t("segments")}</h1>
        <p className={page.lead}>{t("segments_hint")}</p>
        <p className={styles.actions}>
          <MakeOne kind="live" text="segment_new" />
          <MakeOne kind="static" text="segment_new_list" />
          <MakeOne kind="persona" text="persona_new" />
        </p>
        <JobProgress kinds={{ segments: "segments_filling" }} />
      </header>
      {plain.length > 0 ? (
        <Entries segments={plain} />
      ) : (
        <section aria-label={t("segments_none")}>
          <h2 className={styles.title}>{t("segments_none")}</h2>
          <p className={styles.soft}>{t("segments_none_hint")}</p>
          <StartingPoints />
        </section>
      )}
      {personas.length > 0 && (
        <section className={styles.part} aria-label={t("personas")}>
          <h2 className={styles.title}>{t("personas")}</h2>
          <p className={styles.soft}>{t("personas_hint")}</p>
          <Entries segments={personas} />
        </section>
      )}
      {plain.length > 0 && (
        <details className={styles.more}>
          <summary>{t("segment_begin_with")}</summary>
          <StartingPoints />
        </details>
      )}
    </div>
  )
}

function MakeOne({ kind, text }: { kind: NewKind; text: TextKey }) {
  const t = useText()
  return (
    <a className={styles.make} href={addressOf("segments", { new: kind })}>
      <Icon name="add" />
      {t(text)}
    </a>
  )
}

function Entries({ segments }: Props) {
  const t = useText()
  const remove = useChange("segments.delete", "segment_deleted")

  return (
    <>
      {remove.error && <ProblemNote problem={remove.error} />}
      <ul className={styles.entries}>
        {segments.map((segment) => (
          <Entry
            key={segment.id}
            segment={segment}
            removeLabel={t("segment_delete_named", { name: segment.name })}
            onRemove={() => remove.mutate({ id: segment.id })}
          />
        ))}
      </ul>
    </>
  )
}

type EntryProps = { segment: SegmentSummary; removeLabel: string; onRemove: () => void }

function Entry({ segment, removeLabel, onRemove }: EntryProps) {
  const t = useText()
  const wording = useWording()
  const { id, name, persona } = segment
  const size = useSize(id)

  return (
    <li className={styles.entry}>
      {persona && <Avatar name={name} {...(persona.picture && { photo: persona.picture })} />}
      <span className={styles.words}>
        <a className={styles.name} href={addressOf("segments", { id })}>
          {name}
        </a>
        <span className={styles.soft}>
          {segment.kind === "live"
            ? t("segment_for_whom", { sentence: sentenceText(segment.filter, wording) })
            : t("segment_static_hint")}
        </span>
      </span>
      <span className={styles.count}>
        {size && t("segment_members", { count: size.count })}
        {size?.isFilling && <span className={styles.soft}> ({t("segment_is_filling")})</span>}
      </span>
      <a
        className={styles.edit}
        href={addressOf("segments", { id, edit: "" })}
        aria-label={t("segment_edit_named", { name })}
      >
        {t("segment_edit")}
      </a>
      <IconButton icon="trash" label={removeLabel} onClick={onRemove} />
    </li>
  )
}
