/** What two contacts are compared by, in the order of a pair's levels. */
export const FIELDS = [
  "givenName",
  "familyName",
  "nameOrder",
  "birthday",
  "email",
  "phone",
  "street",
  "area",
  "organization",
  "domain",
  "jobTitle",
  "profile",
] as const
export type Field = (typeof FIELDS)[number]

/** How two values agree, best first; a field has only some of them. */
export const AGREEMENTS = {
  missing: 0,
  same: 1,
  /** The same number or address, written in another form. */
  form: 2,
  nickname: 3,
  typo: 4,
  initial: 5,
  /** One has a part of the other: a second surname, a shorter name of a company. */
  part: 6,
  /** Given and family name, or day and month, in each other's place. */
  swapped: 7,
  similar: 8,
  differs: 9,
} as const
export type Agreement = keyof typeof AGREEMENTS
export const LEVELS = 10

/** Of how many pairs that have both values each agreement is expected, before any data are seen. */
type Shares = Partial<Record<Agreement, number>>

export type FieldPriors = {
  /** Among pairs of one person. */
  match: Shares
  /** Among pairs of strangers. */
  stranger: Shares
  /**
   * Among pairs of people who share a household or an office, or of organisations in one building: absent where these agree no
   * more than strangers do.
   */
  associate?: Shares
}

/** The share of contacts that have any one value, before any are seen. */
export const COMMONNESS: Record<Field, number> = {
  givenName: 0.003,
  familyName: 0.0006,
  nameOrder: 1,
  birthday: 0.00005,
  email: 0.000002,
  phone: 0.00001,
  street: 0.00005,
  area: 0.001,
  organization: 0.0003,
  domain: 0.0003,
  jobTitle: 0.01,
  profile: 0.00001,
}

export const PERSON_PRIORS: Record<Field, FieldPriors> = {
  givenName: {
    match: { same: 0.78, nickname: 0.06, typo: 0.06, initial: 0.04, part: 0.02, similar: 0.01, differs: 0.03 },
    stranger: { same: 0.005, nickname: 0.004, typo: 0.002, initial: 0.02, part: 0.002, similar: 0.01, differs: 0.957 },
  },
  familyName: {
    match: { same: 0.84, typo: 0.07, initial: 0.01, part: 0.04, similar: 0.01, differs: 0.03 },
    stranger: { same: 0.002, typo: 0.001, initial: 0.01, part: 0.001, similar: 0.006, differs: 0.98 },
    associate: { same: 0.25, typo: 0.005, initial: 0.01, part: 0.02, similar: 0.006, differs: 0.709 },
  },
  nameOrder: {
    match: { same: 0.97, swapped: 0.03 },
    stranger: { same: 1, swapped: 1 },
    associate: { same: 1, swapped: 1 },
  },
  birthday: {
    match: { same: 0.88, swapped: 0.02, typo: 0.05, similar: 0.03, differs: 0.02 },
    stranger: { same: 0.00005, swapped: 0.00005, typo: 0.0015, similar: 0.02, differs: 0.978 },
    associate: { same: 0.02, swapped: 0.00005, typo: 0.0015, similar: 0.02, differs: 0.976 },
  },
  email: {
    match: { same: 0.5, typo: 0.05, form: 0.1, part: 0.1, similar: 0.05, differs: 0.2 },
    stranger: { same: 0.00001, typo: 0.00001, form: 0.0002, part: 0.001, similar: 0.0005, differs: 0.998 },
    associate: { same: 0.03, typo: 0.001, form: 0.0002, part: 0.001, similar: 0.005, differs: 0.97 },
  },
  phone: {
    match: { same: 0.55, typo: 0.03, differs: 0.42 },
    stranger: { same: 0.00002, typo: 0.00005, differs: 0.9999 },
    associate: { same: 0.4, typo: 0.05, differs: 0.55 },
  },
  street: {
    match: { same: 0.65, typo: 0.1, similar: 0.07, differs: 0.18 },
    stranger: { same: 0.0001, typo: 0.0002, similar: 0.01, differs: 0.99 },
    associate: { same: 0.6, typo: 0.1, similar: 0.05, differs: 0.25 },
  },
  area: {
    match: { same: 0.6, part: 0.15, typo: 0.1, similar: 0.06, differs: 0.09 },
    stranger: { same: 0.005, part: 0.01, typo: 0.02, similar: 0.02, differs: 0.945 },
    associate: { same: 0.65, part: 0.15, typo: 0.05, similar: 0.06, differs: 0.09 },
  },
  organization: {
    match: { same: 0.55, typo: 0.05, part: 0.1, similar: 0.05, differs: 0.25 },
    stranger: { same: 0.002, typo: 0.0005, part: 0.002, similar: 0.01, differs: 0.986 },
    associate: { same: 0.7, typo: 0.03, part: 0.1, similar: 0.05, differs: 0.12 },
  },
  domain: {
    match: { same: 0.6, differs: 0.4 },
    stranger: { same: 0.002, differs: 0.998 },
    associate: { same: 0.7, differs: 0.3 },
  },
  jobTitle: {
    match: { same: 0.5, similar: 0.2, differs: 0.3 },
    stranger: { same: 0.03, similar: 0.07, differs: 0.9 },
  },
  profile: {
    match: { same: 0.7, differs: 0.3 },
    stranger: { same: 0.00001, differs: 0.99999 },
  },
}

/** What a father and his son may have in common. */
export const HOUSE: readonly Field[] = ["phone", "street"]
export const NAMES: readonly Field[] = ["givenName", "familyName", "nameOrder"]

/** What changes all at once when somebody moves or changes jobs. */
export const PLACES: readonly Field[] = ["phone", "street", "area", "organization", "domain"]
export const ORGANIZATION_PLACES: readonly Field[] = ["street", "area"]

export const ORGANIZATION_PRIORS: Record<Field, FieldPriors> = {
  ...PERSON_PRIORS,
  email: {
    match: { same: 0.5, typo: 0.05, form: 0.02, part: 0.03, similar: 0.1, differs: 0.3 },
    stranger: { same: 0.00001, typo: 0.00001, form: 0.0005, part: 0.001, similar: 0.0005, differs: 0.998 },
  },
  phone: {
    match: { same: 0.65, typo: 0.05, differs: 0.3 },
    stranger: { same: 0.00002, typo: 0.00005, differs: 0.9999 },
    associate: { same: 0.3, typo: 0.01, differs: 0.69 },
  },
  street: {
    match: { same: 0.68, typo: 0.25, similar: 0.04, differs: 0.03 },
    stranger: { same: 0.0001, typo: 0.0002, similar: 0.01, differs: 0.99 },
    associate: { same: 0.6, typo: 0.15, similar: 0.1, differs: 0.15 },
  },
  organization: {
    match: { same: 0.45, typo: 0.08, part: 0.27, similar: 0.12, differs: 0.08 },
    stranger: { same: 0.001, typo: 0.0003, part: 0.003, similar: 0.01, differs: 0.986 },
    associate: { same: 0.02, typo: 0.005, part: 0.03, similar: 0.25, differs: 0.695 },
  },
  domain: {
    match: { same: 0.8, differs: 0.2 },
    stranger: { same: 0.0005, differs: 0.9995 },
    associate: { same: 0.5, differs: 0.5 },
  },
}
