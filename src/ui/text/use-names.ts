import { useQuery } from "@tanstack/react-query"

import { LIFECYCLE_STAGES, type LifecycleStage, RELATIONSHIPS, type Relationship } from "~domain/lifecycle"
import type { Settings } from "~domain/settings"

import { settingsQueries } from "../queries/settings"
import { RELATIONSHIP_TEXT, STAGE_TEXT } from "./names"
import { type Text, useText } from "./use-text"

export type Names = {
  /** A stage in words. One that this version doesn't know stands as it was written. */
  stage: (stage: string) => string
  relationship: (relationship: Relationship) => string
  stages: { value: LifecycleStage; text: string }[]
  relationships: { value: Relationship; text: string }[]
}

/** The words for stages and relationships: the user's own, where there are some. */
export function useNames(): Names {
  const t = useText()
  const settings = useQuery(settingsQueries.get()).data
  return namesIn(t, settings)
}

export function namesIn(t: Text, own?: Pick<Settings, "stageNames" | "relationshipNames">): Names {
  const stage = (one: LifecycleStage) => own?.stageNames?.[one] ?? t(STAGE_TEXT[one])
  const relationship = (one: Relationship) => own?.relationshipNames?.[one] ?? t(RELATIONSHIP_TEXT[one])
  const isStage = (one: string): one is LifecycleStage => (LIFECYCLE_STAGES as readonly string[]).includes(one)
  return {
    stage: (one) => (isStage(one) ? stage(one) : one),
    relationship,
    stages: LIFECYCLE_STAGES.map((value) => ({ value, text: stage(value) })),
    relationships: RELATIONSHIPS.map((value) => ({ value, text: relationship(value) })),
  }
}
