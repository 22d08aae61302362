/** As much of it as a bench uses; it comes without types. */
declare module "ml-logistic-regression" {
  import type { Matrix } from "ml-matrix"

  export default class LogisticRegression {
    constructor(options: { numSteps: number; learningRate: number })
    readonly classifiers: { testScores(features: Matrix): number[] }[]
    train(features: Matrix, target: Matrix): void
  }
}
