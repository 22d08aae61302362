import type { Address, LabelledValue } from "~domain/contact"
import { elementText, isMultiField } from "~domain/fields"
import { Problem, type ProblemCode } from "~domain/problem"

import type { TextKey } from "./catalogues"
import { fieldKey } from "./names"
import type { TextValues } from "./render"
import type { Text } from "./use-text"

/** Each failure's sentence: what happened, and what to do. */
export const PROBLEM_TEXT: Record<ProblemCode, TextKey> = {
  "contact-gone": "problem_contact_gone",
  "record-gone": "problem_record_gone",
  "may-not-delete": "problem_may_not_delete",
  "changed-elsewhere": "problem_changed_elsewhere",
  "mail-already-logged": "problem_mail_already_logged",
  "nothing-to-undo": "problem_nothing_to_undo",
  "proposal-gone": "problem_proposal_gone",
  "not-allowed": "problem_not_allowed",
  "bad-input": "problem_bad_input",
  "nobody-listening": "problem_nobody_listening",
  "worker-failed": "problem_worker_failed",
  "store-full": "problem_store_full",
  "store-newer": "problem_store_newer",
  "store-damaged": "problem_store_damaged",
  "store-slow": "problem_store_slow",
  "page-not-readable": "problem_page_not_readable",
  "page-read-failed": "problem_page_read_failed",
  "backup-unreadable": "problem_backup_unreadable",
  "backup-newer": "problem_backup_newer",
  "snapshot-gone": "problem_snapshot_gone",
  "passphrase-needed": "problem_passphrase_needed",
  "passphrase-wrong": "problem_passphrase_wrong",
  "passphrase-short": "problem_passphrase_short",
  "backup-key-gone": "problem_backup_key_gone",
  "backup-not-kept": "problem_backup_not_kept",
  "downloads-not-allowed": "problem_downloads_not_allowed",
  "download-failed": "problem_download_failed",
  "job-given-up": "problem_job_given_up",
  "never-a-lead": "problem_never_a_lead",
  "rules-changed": "problem_rules_changed",
  "file-gone": "problem_file_gone",
  "document-empty": "problem_document_empty",
  "document-too-large": "problem_document_too_large",
  "document-there": "problem_document_there",
  "document-lost": "problem_document_lost",
  "document-unreadable": "problem_document_unreadable",
  "drop-without-file": "problem_drop_without_file",
  "page-without-text": "problem_page_without_text",
  "file-not-contacts": "problem_file_not_contacts",
  "segment-faulty": "problem_segment_faulty",
  "segment-breaks": "problem_segment_breaks",
  "segment-nested": "problem_segment_nested",
}

/** What to tell the user of a failure. Whatever isn't a Problem is a bug, and is told as one. */
export function problemText(t: Text, failure: unknown): string {
  if (!(failure instanceof Problem)) {
    return t("problem_unexpected", { message: failure instanceof Error ? failure.message : String(failure) })
  }
  const problem = failure as Problem
  return t(PROBLEM_TEXT[problem.code], valuesIn(t, problem))
}

/** What a sentence needs of the details, in words rather than names. */
function valuesIn(t: Text, { code, details }: Problem): TextValues {
  const values: TextValues = { ...details }
  const word = (field: string) => {
    const key = fieldKey(field)
    return key ? t(key) : field
  }
  if ("current" in details) {
    return { ...values, field: word(details.field), current: currentText(details.field, details.current) }
  }
  if (code === "bad-input" && "reason" in details) {
    // The path of what was refused, as in `fields.emails.0.value`.
    return { ...values, field: details.reason.split(".").filter(fieldKey).map(word)[0] ?? "none" }
  }
  if (code === "document-too-large" && "most" in details) values.most = t("megabytes", { count: details.most / 1e6 })
  // A choice in a sentence is named without dashes.
  if ((code === "store-damaged" || code === "file-not-contacts" || code === "segment-faulty") && "reason" in details)
    values.reason = details.reason.replaceAll("-", "_")
  return values
}

/** Several values cross as JSON. */
function currentText(field: string, current: string): string {
  if (!isMultiField(field)) return current
  const values = JSON.parse(current) as (string | LabelledValue | Address)[] | ""
  if (values === "") return ""
  return values.map(elementText).join(", ")
}

/** The failures after which nothing can be trusted until the store is mended. */
export function isStoreProblem(failure: unknown): failure is Problem<"store-newer" | "store-damaged" | "store-slow"> {
  return failure instanceof Problem && ["store-newer", "store-damaged", "store-slow"].includes(failure.code)
}
