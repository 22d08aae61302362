import { contactListProcedures } from "./contact-list"
import { contactProcedures } from "./contacts"
import { documentProcedures } from "./documents"
import { draftProcedures } from "./drafts"
import { duplicateProcedures } from "./duplicates"
import { exportProcedures } from "./exports"
import { historyProcedures } from "./history"
import { importProcedures } from "./imports"
import { indicatorProcedures } from "./indicators"
import { interactionProcedures } from "./interactions"
import { jobProcedures } from "./jobs"
import { leadModelProcedures } from "./lead-model"
import { leadProcedures } from "./leads"
import { leavingProcedures } from "./leaving"
import { mergingProcedures } from "./merging"
import { qualityProcedures } from "./quality"
import { receiptProcedures } from "./receipts"
import { scoringProcedures } from "./scoring"
import { screenProcedures } from "./screen"
import { segmentProcedures } from "./segments"
import { settingsProcedures } from "./settings"
import { signalProcedures } from "./signals"
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
  ...indicatorProcedures,
  ...interactionProcedures,
  ...jobProcedures,
  ...leadProcedures,
  ...leadModelProcedures,
  ...leavingProcedures,
  ...mergingProcedures,
  ...qualityProcedures,
  ...receiptProcedures,
  ...scoringProcedures,
  ...screenProcedures,
  ...segmentProcedures,
  ...settingsProcedures,
  ...signalProcedures,
  ...siteProcedures,
  ...stewardshipProcedures,
  ...storeProcedures,
  ...taskProcedures,
  ...teachProcedures,
}

export type Procedures = typeof procedures
