/*
 * npm run bench -- lead-model: learning who converts, against a plain logistic regression of a library on the same rows; and what a model
 * says of many, against a bare pass over them. One whole run before the timed ones lets the engine compile both.
 */
import LogisticRegression from "ml-logistic-regression"
import { Matrix } from "ml-matrix"

import { type LeadModel, type LeadRow, predictLead, trainLeadModel } from "~domain/lead-model"
import { SENIORITIES } from "~domain/lead-model/features-of"

import { randomFrom } from "../support/random"
import { median, print } from "./table"

const RUNS = 3
/** Of the regression: as many as scikit-learn takes at most, if it isn't told otherwise. */
const STEPS = 100
const TAUGHT = [1_000, 10_000]
const ASKED = [1_000, 10_000, 100_000]
const COUNTRIES = ["espana", "france", "deutschland", "portugal", "italia", "united kingdom"]
const CHANNELS = ["email", "website", "form", "referral", "event"]

const taught: Record<string, string | number>[] = []
for (const size of TAUGHT) {
  const rows = leads(size, 7)
  const { features, target } = encoded(rows)
  const [ours, plain]: [number[], number[]] = [[], []]
  trainLeadModel(rows)
  for (let run = 0; run < RUNS; run++) {
    plain.push(timeOf(() => fitted(features, target)))
    ours.push(timeOf(() => trainLeadModel(rows)))
  }
  const unseen = leads(size, 11)
  taught.push({
    rows: size,
    "lead model, ms": median(ours),
    "logistic regression, ms": median(plain),
    ratio: median(ours) / median(plain),
    "loss on others, lead model": lossOf(unseen, said(trainLeadModel(rows), unseen)),
    "loss on others, regression": lossOf(unseen, probabilities(fitted(features, target), encoded(unseen).features)),
  })
}
print("Learning who converts, against a logistic regression of 100 steps (goal: at most 20 at 10,000)", taught)

const model = trainLeadModel(leads(10_000, 7))
const asked = ASKED.map((size) => {
  const rows = leads(size, 13)
  const [ours, bare]: [number[], number[]] = [[], []]
  said(model, rows)
  for (let run = 0; run < RUNS; run++) {
    bare.push(timeOf(() => passOver(rows)))
    ours.push(timeOf(() => said(model, rows)))
  }
  return {
    rows: size,
    "predicted, ms": median(ours),
    "bare pass, ms": median(bare),
    ratio: median(ours) / median(bare),
    "rows a second": size / (median(ours) / 1000),
  }
})
print(
  `What a model of ${model.trees.length} trees says, against a bare pass over the same features (aim: 100,000 in a second)`,
  asked,
)

/** Leads as the store gives them: words, numbers, yes and no, what isn't known; who converts depends on some of it together. */
function leads(count: number, seed: number): LeadRow[] {
  const random = randomFrom(seed)
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const some = (most: number) => Math.floor(random() ** 2 * most)
  return Array.from({ length: count }, () => {
    const features = {
      seniority: random() < 0.2 ? null : one(SENIORITIES),
      country: random() < 0.3 ? null : one(COUNTRIES),
      domain: one(["own", "own", "free", "role"]),
      employees: random() < 0.5 ? null : 1 + some(2_000),
      channel: one(CHANNELS),
      campaign: random() < 0.6 ? null : `campaign ${some(40)}`,
      phone: random() < 0.5,
      address: random() < 0.3,
      daysKnown: some(400),
      mailsIn: some(20),
      mailsOut: some(20),
      callsIn: some(4),
      callsAnswered: some(6),
      meetings: some(5),
      notes: some(10),
      forms: some(3),
      visits: some(8),
      signsLately: some(10),
      daysSinceSign: random() < 0.2 ? null : some(200),
      "signal/price-asked": some(3),
    }
    const { seniority, domain, meetings, mailsIn, daysSinceSign } = features
    const isDeciding = seniority === "deciding" || seniority === "leading"
    const margin =
      -2 +
      (isDeciding && domain === "own" ? 1.5 : 0) +
      0.6 * meetings +
      (mailsIn > 5 ? 1 : 0) -
      (daysSinceSign ?? 90) / 60
    return { features, converted: random() < 1 / (1 + Math.exp(-margin)) }
  })
}

/** The same as numbers of about one size: a column for each word, what isn't known as 0, and one of ones. */
function encoded(rows: LeadRow[]): { features: Matrix; target: Matrix } {
  const words = new Set<string>()
  const numbers = new Map<string, number>()
  for (const { features } of leads(1_000, 7))
    for (const [name, value] of Object.entries(features))
      if (typeof value === "number") numbers.set(name, Math.max(numbers.get(name) ?? 1, value))
      else if (value !== null) words.add(`${name} ${value}`)
  const values = rows.map(({ features }) => [
    1,
    ...[...numbers].map(([name, most]) => Number(features[name] ?? 0) / most),
    ...[...words].map((word) => {
      const [name = ""] = word.split(" ", 1)
      return `${name} ${features[name]}` === word ? 1 : 0
    }),
  ])
  return { features: new Matrix(values), target: Matrix.columnVector(rows.map(({ converted }) => (converted ? 1 : 0))) }
}

function fitted(features: Matrix, target: Matrix): LogisticRegression {
  // Its gradient is a sum over rows: the largest rate at which it comes to rest is so much less for more of them.
  const regression = new LogisticRegression({ numSteps: STEPS, learningRate: 1 / features.rows })
  regression.train(features, target)
  return regression
}

/** The first of its two classifiers tells those apart that did not convert. */
function probabilities({ classifiers }: LogisticRegression, features: Matrix): number[] {
  return classifiers[0]?.testScores(features) ?? []
}

function said(model: LeadModel, rows: LeadRow[]): number[] {
  return rows.map(({ features }) => predictLead(model, features).probability)
}

/** Reads every value once. */
function passOver(rows: LeadRow[]): number {
  let sum = 0
  for (const { features } of rows)
    for (const name in features) {
      const value = features[name]
      sum += typeof value === "number" ? value : value ? 1 : 0
    }
  return sum
}

function lossOf(rows: LeadRow[], probabilities: number[]): number {
  const losses = rows.map(({ converted }, at) => {
    const probability = Math.min(1 - 1e-9, Math.max(1e-9, probabilities[at] ?? 0.5))
    return -Math.log(converted ? probability : 1 - probability)
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / rows.length
}

function timeOf(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
