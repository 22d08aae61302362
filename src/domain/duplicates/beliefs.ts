import { AGREEMENTS, type Agreement, FIELDS, type Field } from "./fields"
import type { Model } from "./model"

/**
 * How many of so many pairs are of a kind, where so many were counted. What is believed weighs like few pairs, so that it can be learnt
 * that there are none; in a base of a few contacts it weighs more than these, which tell nothing.
 */
export function frequency(counted: number, belief: number, pairs: number): number {
  const believed = Math.min(0.1 * pairs, 10 / belief) + FEW_PAIRS
  return (counted + believed * belief) / (pairs + believed)
}

const FEW_PAIRS = 200

/** What isn't learnt: whether a name's parts are exchanged is told only of pairs whose names agree, and twins are too few. */
const UNLEARNT = { stranger: numbersOf("nameOrder"), associate: numbersOf("nameOrder", "birthday") }

type Most = { fields: number[]; agreement: Agreement; share: number }[]

/** A person has one birthday and one name, a company one name: of matches, no more than such a share is believed to have others. */
const MOST: Record<"persons" | "organizations", Most> = {
  persons: [
    { fields: numbersOf("birthday"), agreement: "differs", share: 0.1 },
    { fields: numbersOf("email"), agreement: "differs", share: 0.4 },
    { fields: numbersOf("givenName", "familyName"), agreement: "differs", share: 0.12 },
  ],
  organizations: [
    { fields: numbersOf("organization"), agreement: "differs", share: 0.06 },
    { fields: numbersOf("organization"), agreement: "similar", share: 0.13 },
  ],
}

/** Sets what is believed against what was counted: a base of odd contacts is no reason to think otherwise. */
export function keepBeliefs(model: Model, prior: Model): void {
  for (const field of UNLEARNT.stranger) model.stranger[field] = prior.stranger[field] as number[]
  for (const field of UNLEARNT.associate) model.associate[field] = prior.associate[field] as number[]
  for (const { fields, agreement, share } of MOST[model.isOfOrganizations ? "organizations" : "persons"])
    for (const field of fields) {
      const own = model.match[field] as number[]
      own[AGREEMENTS[agreement]] = Math.min(own[AGREEMENTS[agreement]] as number, share)
    }
}

function numbersOf(...fields: Field[]): number[] {
  return fields.map((field) => FIELDS.indexOf(field))
}
