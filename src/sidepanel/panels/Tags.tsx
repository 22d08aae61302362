import { useState } from "react"

import type { Contact } from "~domain/contact"
import { elementPath } from "~domain/fields"
import { IconButton } from "~ui/components/Button"
import { Icon } from "~ui/components/Icon"
import { InPlace } from "~ui/components/InPlace"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useProvenance } from "~ui/components/use-provenance"
import { useText } from "~ui/text/use-text"
import { useContactEdit } from "~ui/use-contact-edit"

import styles from "./Tags.module.css"

type Props = { contact: Contact }

export function Tags({ contact }: Props) {
  const t = useText()
  const edit = useContactEdit(contact)
  const [isAdding, setAdding] = useState(false)

  return (
    <ul className={styles.tags} aria-label={t("field_tags")}>
      {contact.tags.map((tag) => (
        <Tag
          key={tag}
          tag={tag}
          provenance={contact.provenance[elementPath("tags", tag)]}
          onRemove={() => edit.choose({ tags: contact.tags.filter((one) => one !== tag) })}
        />
      ))}
      <li className={isAdding ? styles.adding : undefined}>
        {isAdding ? (
          <InPlace
            label={t("new_tag")}
            value=""
            startsEditing
            held={edit.held("tags")}
            onSave={edit.tag()}
            onClose={() => setAdding(false)}
          />
        ) : (
          <button type="button" className={styles.add} onClick={() => setAdding(true)}>
            <Icon name="add" />
            {t("add_tag")}
          </button>
        )}
      </li>
      {edit.problem && (
        <li>
          <ProblemNote problem={edit.problem} />
        </li>
      )}
    </ul>
  )
}

type TagProps = { tag: string; provenance: Contact["provenance"][string] | undefined; onRemove: () => void }

function Tag({ tag, provenance, onRemove }: TagProps) {
  const t = useText()
  const { host, tip } = useProvenance(provenance)

  return (
    <li className={styles.tag} {...host}>
      <bdi title={tag}>{tag}</bdi>
      <IconButton icon="close" label={t("remove_tag", { tag })} onClick={onRemove} />
      {tip}
    </li>
  )
}
