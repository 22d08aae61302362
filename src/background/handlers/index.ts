import type { Procedures } from "~messages/procedures"

import type { Handlers } from "../router"
import { contactListHandlers } from "./contact-list"
import { contactHandlers } from "./contacts"
import { documentHandlers } from "./documents"
import { draftHandlers } from "./drafts"
import { duplicateHandlers } from "./duplicates"
import { exportHandlers } from "./exports"
import { historyHandlers } from "./history"
import { importHandlers } from "./imports"
import { indicatorHandlers } from "./indicators"
import { interactionHandlers } from "./interactions"
import { jobHandlers } from "./jobs"
import { leadModelHandlers } from "./lead-model"
import { leadHandlers } from "./leads"
import { leavingHandlers } from "./leaving"
import { mergingHandlers } from "./merging"
import { qualityHandlers } from "./quality"
import { receiptHandlers } from "./receipts"
import { scoringHandlers } from "./scoring"
import { screenHandlers } from "./screen"
import { segmentHandlers } from "./segments"
import { settingsHandlers } from "./settings"
import { signalHandlers } from "./signals"
import { siteHandlers } from "./sites"
import { stewardshipHandlers } from "./stewardship"
import { storeHandlers } from "./store"
import { taskHandlers } from "./tasks"
import { teachHandlers } from "./teach"

export const handlers: Handlers<Procedures> = {
  ...contactListHandlers,
  ...contactHandlers,
  ...documentHandlers,
  ...draftHandlers,
  ...duplicateHandlers,
  ...exportHandlers,
  ...historyHandlers,
  ...importHandlers,
  ...indicatorHandlers,
  ...interactionHandlers,
  ...jobHandlers,
  ...leadHandlers,
  ...leadModelHandlers,
  ...leavingHandlers,
  ...mergingHandlers,
  ...qualityHandlers,
  ...receiptHandlers,
  ...scoringHandlers,
  ...screenHandlers,
  ...segmentHandlers,
  ...settingsHandlers,
  ...signalHandlers,
  ...siteHandlers,
  ...stewardshipHandlers,
  ...storeHandlers,
  ...taskHandlers,
  ...teachHandlers,
}
