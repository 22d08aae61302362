import type { ListFilter } from "~domain/list/view"
import { Button } from "~ui/components/Button"
import { useNames } from "~ui/text/use-names"
import { useText } from "~ui/text/use-text"
import styles from "./Filters.module.css"
import { AnyOf } from "./filters/AnyOf"
import { DateRange } from "./filters/DateRange"
import { HasOne } from "./filters/HasOne"
import { SegmentChoice } from "./filters/SegmentChoice"
import { Values } from "./filters/Values"

type Props = { filter: ListFilter; onChange: (filter: ListFilter) => void }

/** What narrows the table. Each choice holds at once. */
export function Filters({ filter, onChange }: Props) {
  const t = useText()
  const names = useNames()
  const set = (part: Partial<ListFilter>) => onChange({ ...filter, ...part })

  return (
    <section className={styles.filters} aria-label={t("filters")}>
      <AnyOf
        label={t("field_stage")}
        options={names.stages}
        chosen={filter.stages ?? []}
        onChange={(stages) => set({ stages })}
      />
      <AnyOf
        label={t("field_relationship")}
        options={names.relationships}
        chosen={filter.relationships ?? []}
        onChange={(relationships) => set({ relationships })}
      />
      <div className={styles.pairs}>
        <Values label={t("field_tags")} field="tags" chosen={filter.tags ?? []} onChange={(tags) => set({ tags })} />
        <Values
          label={t("field_organization")}
          field="organization"
          chosen={filter.organizations ?? []}
          onChange={(organizations) => set({ organizations })}
        />
        <SegmentChoice chosen={filter.segment} onChange={(segment) => set({ segment })} />
        <HasOne label={t("filter_email")} value={filter.email} onChange={(email) => set({ email })} />
        <HasOne label={t("filter_phone")} value={filter.phone} onChange={(phone) => set({ phone })} />
        <DateRange label={t("filter_created")} range={filter.created} onChange={(created) => set({ created })} />
        <DateRange
          label={t("filter_last_interaction")}
          hint={t("filter_stale_hint")}
          range={filter.lastInteraction}
          onChange={(lastInteraction) => set({ lastInteraction })}
        />
      </div>
      <Button look="quiet" onClick={() => onChange({})}>
        {t("filter_clear")}
      </Button>
    </section>
  )
}
