import { backupJob } from "./backup"
import { changeJob } from "./change"
import { duplicatesJob } from "./duplicates"
import { erasingJob } from "./erasing"
import { exportJob } from "./export"
import { importJob } from "./import"
import type { Control, JobKind } from "./kind"
import { leadModelJob } from "./lead-model"
import { mendingJob } from "./mending"
import { mergingJob } from "./merging"
import { previewJob } from "./preview"
import { qualityJob } from "./quality"
import { segmentsJob } from "./segments"
import { undoJob } from "./undo"

type AnyKind = { run(data: never, control: Control<never>): Promise<unknown> }

/** Every kind of long work. */
export const KINDS = {
  backup: backupJob,
  change: changeJob,
  duplicates: duplicatesJob,
  erasing: erasingJob,
  export: exportJob,
  import: importJob,
  "lead-model": leadModelJob,
  merging: mergingJob,
  mending: mendingJob,
  preview: previewJob,
  quality: qualityJob,
  segments: segmentsJob,
  undo: undoJob,
} satisfies Record<string, AnyKind>

export type Kind = keyof typeof KINDS
export type DataOf<K extends Kind> = (typeof KINDS)[K] extends JobKind<infer Data> ? Data : never
