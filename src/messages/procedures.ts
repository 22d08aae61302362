import { contactListProcedures } from "./contact-list"
import { contactProcedures } from "./contacts"
import { documentProcedures } from "./documents"
import { draftProcedures } from "./drafts"
import { duplicateProcedures } from "./duplicates"
import { exportProcedures } from "./exports"
import { historyProcedures } from "./history"
import { importProcedures } from "./imports"
import { interactionProcedures } from "./interactions"
import { jobProcedures } from "./jobs"
import { leavingProcedures } from "./leaving"
import { mergingProcedures } from "./merging"
import { qualityProcedures } from "./quality"
import { receiptProcedures } from "./receipts"
import { screenProcedures } from "./screen"
import { settingsProcedures } from "./settings"
import { siteProcedures } from "./sites"
import { stewardshipProcedures } from "./stewardship"
import { storeProcedures } from "./store"
import { taskProcedures } from "./tasks"
import { teachProcedures } from "./teach"

/** Everything that can be asked of the worker. */
export const procedures = {
  ...contactListProcedures,
  ...contactProcedures,
  ...documentProcedures,
  ...draftProcedures,
  ...duplicateProcedures,
  ...exportProcedures,
  ...historyProcedures,
  ...importProcedures,
  ...interactionProcedures,
  ...jobProcedures,
  ...leavingProcedures,
  ...mergingProcedures,
  ...qualityProcedures,
  ...receiptProcedures,
  ...screenProcedures,
  ...settingsProcedures,
  ...siteProcedures,
  ...stewardshipProcedures,
  ...storeProcedures,
  ...taskProcedures,
  ...teachProcedures,
}

export type Procedures = typeof procedures
