import { describe, expect, it } from "vitest"
import { figuresOf, isGood, type Judged } from "~domain/lead-model/quality"

const judged = (probability: number, converted: boolean): Judged => ({ probability, converted, base: 0.5 })

describe("how well a model does", () => {
  it("is told by the area under the curve, ties counting half", () => {
    expect(figuresOf([judged(0.9, true), judged(0.1, false)]).auc).toBe(1)
    expect(figuresOf([judged(0.1, true), judged(0.9, false)]).auc).toBe(0)
    expect(figuresOf([judged(0.5, true), judged(0.5, false)]).auc).toBe(0.5)
    expect(figuresOf([judged(0.2, true), judged(0.2, false), judged(0.8, true), judged(0.1, false)]).auc).toBe(0.875)
  })

  it("is told by its loss against that of the share alone", () => {
    const { loss, baseLoss, gain } = figuresOf([judged(0.8, true), judged(0.4, false)])
    expect(loss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, 12)
    expect(baseLoss).toBeCloseTo(Math.log(2), 12)
    expect(gain).toBeCloseTo(baseLoss - loss, 12)
  })

  it("is told by what came of those to whom it gave about the same chance", () => {
    const rows = [judged(0.72, true), judged(0.78, false), judged(0.05, false), judged(1, true)]
    const { bins, calibrationError } = figuresOf(rows)
    expect(bins.map(({ count }) => count)).toEqual([1, 2, 1])
    expect(bins[1]).toEqual({ count: 2, predicted: 0.75, converted: 0.5 })
    expect(calibrationError).toBeCloseTo((0.05 + 2 * 0.25 + 0) / 4, 12)
  })

  it("is defined where nobody was judged, all converted, or it was quite sure and wrong", () => {
    expect(figuresOf([])).toMatchObject({ auc: 0.5, loss: 0, gain: 0, calibrationError: 0, bins: [] })
    expect(figuresOf([judged(0.9, true), judged(0.7, true)]).auc).toBe(0.5)
    expect(Number.isFinite(figuresOf([judged(0, true), judged(1, false)]).loss)).toBe(true)
  })

  it("is good from enough outcomes on, where it gains more than chance does", () => {
    const figures = figuresOf([judged(0.8, true), judged(0.2, false), judged(0.7, true), judged(0.3, false)])
    expect(isGood({ won: 20, lost: 20, figures })).toBe(true)
    expect(isGood({ won: 19, lost: 900, figures })).toBe(false)
    const worse = figuresOf([judged(0.2, true), judged(0.8, false)])
    expect(isGood({ won: 50, lost: 50, figures: worse })).toBe(false)
  })
})
