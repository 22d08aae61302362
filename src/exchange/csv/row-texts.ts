import type { ColumnField } from "~domain/exchange"
import { LIFECYCLE_STAGES, RELATIONSHIPS, type Relationship } from "~domain/lifecycle"
import type { Draft } from "../draft"

/**
 * Sets a field of one text. A name may stand in several columns, as a second surname does.
 * @returns whether the text has found its place
 */
export function setText(draft: Draft, field: ColumnField, cell: string): boolean {
  if (field === "notes") draft.notes = [draft.notes, cell].filter(Boolean).join("\n")
  else if (field === "kind") draft.kind = cell === "organization" ? "organization" : "person"
  else if (field === "stage") return setStage(draft, cell)
  else if (field === "relationship") {
    if (!(RELATIONSHIPS as readonly string[]).includes(cell)) return false
    draft.relationship = cell as Relationship
  } else if (field === "photo") {
    if (!/^(?:https:\/\/|data:image\/(?:png|jpeg|gif|webp);base64,)/.test(cell)) return false
    draft.photo = cell
  } else if (isNamePart(field)) draft[field] = draft[field] ? `${draft[field]} ${cell}` : cell
  else if (isSingle(field)) {
    if (draft[field] !== undefined && draft[field] !== cell) return false
    draft[field] = cell
  } else return false
  return true
}

function setStage(draft: Draft, cell: string): boolean {
  // Other programs write "Marketing Qualified Lead" and "salesqualifiedlead".
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "")
  const written = letters(cell)
  const stage = LIFECYCLE_STAGES.find((known) => letters(known) === written || `${letters(known)}lead` === written)
  if (stage) draft.stage = stage
  return stage !== undefined
}

type NamePart = "givenName" | "additionalName" | "familyName"
const isNamePart = (field: ColumnField): field is NamePart => /^(?:given|additional|family)Name$/.test(field)
type Single = "fullName" | "honorificPrefix" | "jobTitle" | "organization" | "stageReason"
const isSingle = (field: ColumnField): field is Single =>
  /^(?:fullName|honorificPrefix|jobTitle|organization|stageReason)$/.test(field)
