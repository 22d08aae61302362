import { useState } from "react"

import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import type { Relationship } from "~domain/lifecycle"
import { GROUPS, giverOf as giver, ownValues, type Picks } from "~domain/merge"
import type { DuplicateGroup } from "~messages/duplicates"
import { Avatar } from "~ui/components/Avatar"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { FIELD_TEXT } from "~ui/text/names"
import { reasonTexts } from "~ui/text/reasons"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useKeys } from "~ui/use-keys"

import styles from "./Comparison.module.css"
import { compareRows, type Row, type RowField } from "./compare-rows"

type Props = { group: DuplicateGroup; onNext: () => void }

/** The contacts of one group side by side: who stays, whose value of each field is taken, and whether they are one at all. */
export function Comparison({ group: { contacts, reasons }, onNext }: Props) {
  const t = useText()
  const names = useNames()
  const formats = useFormats()
  const [into, setInto] = useState(contacts[0]?.id ?? "")
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [picks, setPicks] = useState<Record<string, string>>({})
  const merge = useChange("contacts.merge", "status_merged")
  const setApart = useChange("contacts.setApart", "status_set_apart")

  const ids = contacts.map(({ id }) => id)
  const joined = ids.filter((id) => id !== into && !out.has(id))
  const isBusy = merge.isPending || setApart.isPending
  const doMerge = () => {
    const inside = Object.entries(picks).filter(([, id]) => !out.has(id))
    if (!isBusy && joined.length > 0) merge.mutate({ into, ids: joined, picks: Object.fromEntries(inside) })
  }
  const stay = (at: number) => {
    const contact = contacts[at]
    if (!contact || out.has(contact.id)) return false
    setInto(contact.id)
  }
  useKeys({
    m: doMerge,
    n: () => !isBusy && setApart.mutate({ ids }),
    s: onNext,
    ...Object.fromEntries(ids.slice(0, 9).map((_, at) => [String(at + 1), () => stay(at)])),
  })

  const format = (field: RowField, value: string) =>
    field === "stage"
      ? names.stage(value)
      : field === "relationship"
        ? names.relationship(value as Relationship)
        : field === "birthday" || field === "anniversary"
          ? formats.partialDate(value)
          : value
  const told = reasonTexts(t, reasons)
  const problem = merge.error ?? setApart.error
  return (
    <div className={styles.comparison}>
      <p className={styles.reasons}>
        <strong>{t("duplicates_for")}</strong> {formats.list(told.for)}.
        {told.against.length > 0 && (
          <>
            {" "}
            <strong>{t("duplicates_against")}</strong> {formats.list(told.against)}.
          </>
        )}
      </p>
      <div className={styles.actions}>
        <Button look="primary" icon="check" shortcut="m" disabled={isBusy || joined.length === 0} onClick={doMerge}>
          {t("merge_contacts", { count: joined.length + 1 })}
        </Button>
        <Button shortcut="n" disabled={isBusy} onClick={() => setApart.mutate({ ids })}>
          {t("not_the_same")}
        </Button>
        <Button look="quiet" shortcut="s" onClick={onNext}>
          {t("later")}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t("compare")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {contacts.map((contact, at) => (
                <th key={contact.id} scope="col" data-stays={contact.id === into || undefined}>
                  <span className={styles.who}>
                    <Avatar name={displayName(contact)} photo={contact.photo} />
                    <bdi>{displayName(contact)}</bdi>
                  </span>
                  <span className={styles.about}>{t("known_since", { when: formats.ago(contact.createdAt) })}</span>
                  <label>
                    <input
                      type="radio"
                      name="into"
                      checked={contact.id === into}
                      disabled={out.has(contact.id)}
                      onChange={() => stay(at)}
                    />
                    {t("stays", { key: at + 1 })}
                  </label>
                  {contacts.length > 2 && (
                    <label>
                      <input
                        type="checkbox"
                        checked={!out.has(contact.id)}
                        disabled={contact.id === into}
                        onChange={() => setOut(toggled(out, contact.id))}
                      />
                      {t("is_one_of_them")}
                    </label>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compareRows(contacts, format).map((row) => (
              <Line
                key={row.field}
                row={row}
                ids={ids}
                chosen={row.pick && giverOf(row.pick, contacts, into, picks)}
                onPick={(id) => row.pick && setPicks({ ...picks, [row.pick]: id })}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

/** Whose value a merged contact would show. */
function giverOf(pick: string, contacts: Contact[], into: string, picks: Picks): string | undefined {
  const parts = contacts.map((contact) => ({ id: contact.id, values: ownValues(contact) }))
  const [first, ...others] = parts.sort((a, b) => Number(b.id === into) - Number(a.id === into))
  const group = GROUPS.find((one) => one[0] === pick)
  return first && group && giver(group, [first, ...others], picks).id
}

function toggled(all: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(all)
  if (!next.delete(id)) next.add(id)
  return next
}

type LineProps = { row: Row; ids: string[]; chosen: string | undefined; onPick: (id: string) => void }

/** One field: where the contacts disagree on a single value, whose is taken. */
function Line({ row: { field, cells, pick, differs }, ids, chosen, onPick }: LineProps) {
  const t = useText()
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">{t(FIELD_TEXT[field])}</th>
      {cells.map((cell, at) => {
        const id = ids[at] as string
        const values = cell.map((value) => (
          <bdi key={value} className={styles.value}>
            {value}
          </bdi>
        ))
        return (
          <td key={id}>
            {pick && cell.length > 0 ? (
              <label className={styles.pick}>
                <input type="radio" name={field} checked={chosen === id} onChange={() => onPick(id)} />
                <span>{values}</span>
              </label>
            ) : (
              values
            )}
          </td>
        )
      })}
    </tr>
  )
}
