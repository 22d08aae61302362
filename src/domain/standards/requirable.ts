/** The fields that may be required: what a person is reached by, and who they are. */
export const REQUIRABLE = ["fullName", "emails", "phones", "organization", "jobTitle", "addresses"] as const
export type Requirable = (typeof REQUIRABLE)[number]
