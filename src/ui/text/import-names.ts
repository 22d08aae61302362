import type {
  ColumnField,
  Encoding,
  ExchangeProblemCode,
  ExportFormat,
  FileKind,
  ImportOutcome,
  LossReason,
} from "~domain/exchange"

import type { TextKey } from "./catalogues"

/* The words for what files of contacts are told with. */

export const FILE_KIND_TEXT: Record<FileKind, TextKey> = {
  vcard: "file_kind_vcard",
  csv: "file_kind_csv",
  json: "file_kind_json",
}

export const ENCODING_TEXT: Record<Encoding, TextKey> = {
  "utf-8": "encoding_utf_8",
  "windows-1252": "encoding_windows_1252",
  "utf-16le": "encoding_utf_16le",
  "utf-16be": "encoding_utf_16be",
}

export const FORMAT_TEXT: Record<ExportFormat, TextKey> = {
  "vcard-4.0": "export_vcard_4",
  "vcard-3.0": "export_vcard_3",
  "csv-full": "export_csv_full",
  "csv-google": "export_csv_google",
  "csv-outlook": "export_csv_outlook",
  json: "export_json",
}

export const IMPORT_OUTCOME_TEXT: Record<ImportOutcome, TextKey> = {
  new: "import_outcome_new",
  updated: "import_outcome_updated",
  same: "import_outcome_same",
  repeated: "import_outcome_repeated",
  likely: "import_outcome_likely",
  rejected: "import_outcome_rejected",
}

export const LOSS_TEXT: Record<LossReason, TextKey> = {
  "no-place": "loss_no_place",
  bookkeeping: "loss_bookkeeping",
  cut: "loss_cut",
  unreadable: "loss_unreadable",
  other: "loss_other",
}

/** What was wrong in a file: each sentence knows how often. */
export const EXCHANGE_TEXT: Record<ExchangeProblemCode, TextKey> = {
  "no-cards": "exchange_no_cards",
  "text-outside-cards": "exchange_text_outside_cards",
  "card-not-closed": "exchange_card_not_closed",
  "card-empty": "exchange_card_empty",
  "card-is-group": "exchange_card_is_group",
  "value-too-long": "exchange_value_too_long",
  "too-many-properties": "exchange_too_many_properties",
  "nested-too-deep": "exchange_nested_too_deep",
  "more-losses": "exchange_more_losses",
  "no-rows": "exchange_no_rows",
  "no-known-column": "exchange_no_known_column",
  "row-too-long": "exchange_row_too_long",
  "quote-not-closed": "exchange_quote_not_closed",
  "row-empty": "exchange_row_empty",
  "row-too-wide": "exchange_row_too_wide",
  "number-rounded": "exchange_number_rounded",
  "date-order-guessed": "exchange_date_order_guessed",
  "not-json": "exchange_not_json",
  "record-damaged": "exchange_record_damaged",
  "record-too-long": "exchange_record_too_long",
  "text-cut": "exchange_text_cut",
}

export const COLUMN_TEXT: Record<ColumnField, TextKey> = {
  id: "column_id",
  kind: "column_kind",
  fullName: "field_full_name",
  givenName: "field_given_name",
  additionalName: "field_additional_name",
  familyName: "field_family_name",
  honorificPrefix: "field_honorific_prefix",
  jobTitle: "field_job_title",
  organization: "field_organization",
  email: "field_email",
  emailLabel: "column_email_label",
  phone: "field_phone",
  phoneLabel: "column_phone_label",
  phoneExtension: "column_phone_extension",
  url: "field_url",
  urlLabel: "column_url_label",
  streetAddress: "column_street",
  locality: "column_locality",
  region: "column_region",
  postalCode: "column_postal_code",
  country: "column_country",
  addressLine: "column_address_line",
  formatted: "column_formatted",
  addressLabel: "column_address_label",
  birthday: "field_birthday",
  birthYear: "column_birth_year",
  birthMonth: "column_birth_month",
  birthDay: "column_birth_day",
  anniversary: "field_anniversary",
  event: "column_event",
  eventLabel: "column_event_label",
  photo: "field_photo",
  notes: "field_notes",
  tags: "field_tags",
  stage: "field_stage",
  stageReason: "field_stage_reason",
  relationship: "field_relationship",
}
