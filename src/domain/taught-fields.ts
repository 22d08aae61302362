/** The fields that can be pointed at on a page. */
export const TAUGHT_FIELDS = [
  "fullName",
  "jobTitle",
  "organization",
  "emails",
  "phones",
  "addresses",
  "birthday",
] as const
export type TaughtField = (typeof TAUGHT_FIELDS)[number]
