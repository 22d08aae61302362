import type { Segments } from "~domain/segment"
import { LIMITS } from "~domain/segment/limits"
import { Button, IconButton } from "~ui/components/Button"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"

import styles from "./Builder.module.css"
import { ConditionRow } from "./ConditionRow"
import { conditionOn } from "./conditions"
import { conditionNode, type GroupNode, groupNode, isGroup, JOINS, type Join, type TreeNode } from "./tree"

type Props = {
  group: GroupNode
  depth: number
  segments: Segments
  own: string | undefined
  /** Puts another node in the place of the one with the key, or takes it out. */
  onReplace: (key: number, node: TreeNode | undefined) => void
}

const JOIN_TEXT: Record<Join, TextKey> = {
  all: "segment_join_all",
  any: "segment_join_any",
  none: "segment_join_none",
  notAll: "segment_join_not_all",
}

/** Conditions and groups that are joined in one way. */
export function Group({ group, depth, segments, own, onReplace }: Props) {
  const t = useText()
  const { key, join, parts } = group
  const isRoot = depth === 0
  const add = (node: TreeNode) => onReplace(key, { ...group, parts: [...parts, node] })

  return (
    <fieldset className={styles.group} data-inner={isRoot ? undefined : ""}>
      <legend className="unseen">{t("segment_group")}</legend>
      <div className={styles.head}>
        <select
          aria-label={t("segment_join")}
          value={join}
          onChange={({ target }) => onReplace(key, { ...group, join: target.value as Join })}
        >
          {JOINS.map((one) => (
            <option key={one} value={one}>
              {t(JOIN_TEXT[one])}
            </option>
          ))}
        </select>
        {!isRoot && (
          <IconButton icon="close" label={t("segment_remove_group")} onClick={() => onReplace(key, undefined)} />
        )}
      </div>
      {parts.length === 0 && (
        <p className={isRoot && join === "all" ? styles.hint : styles.problem}>
          {t(isRoot && join === "all" ? "segment_everybody" : "filter_problem_empty_group")}
        </p>
      )}
      <ul className={styles.parts}>
        {parts.map((part) =>
          isGroup(part) ? (
            <li key={part.key}>
              <Group group={part} depth={depth + 1} segments={segments} own={own} onReplace={onReplace} />
            </li>
          ) : (
            <ConditionRow
              key={part.key}
              condition={part.condition}
              segments={segments}
              own={own}
              onChange={(condition) => onReplace(part.key, { ...part, condition })}
              onRemove={() => onReplace(part.key, undefined)}
            />
          ),
        )}
      </ul>
      <div className={styles.add}>
        <Button icon="add" onClick={() => add(conditionNode(conditionOn("stage")))}>
          {t("segment_add_condition")}
        </Button>
        {depth < DEEPEST && (
          <Button
            look="quiet"
            icon="add"
            onClick={() => add(groupNode(join === "any" ? "all" : "any", [conditionNode(conditionOn("stage"))]))}
          >
            {t("segment_add_group")}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** A group of which none holds is two groups in the language. */
const DEEPEST = Math.floor(LIMITS.depth / 2) - 1
