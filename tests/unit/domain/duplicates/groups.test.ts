import { expect, it } from "vitest"
import { atOnce } from "~domain/at-once"
import { groupsOf, type Link } from "~domain/duplicates/groups"

const link = (a: number, b: number, logOdds: number): Link => ({ a, b, logOdds })

/** Pairs without a link speak against each other. */
function grouped(links: Link[]): number[][] {
  const of = new Map(links.map(({ a, b, logOdds }) => [`${Math.min(a, b)},${Math.max(a, b)}`, logOdds]))
  const logOdds = (a: number, b: number) => of.get(`${Math.min(a, b)},${Math.max(a, b)}`) ?? -6
  return atOnce(groupsOf(links, { logOdds, areApart: () => false })).map((group) => group.sort((a, b) => a - b))
}

it("joins who is linked through another", () => {
  expect(grouped([link(1, 2, 9), link(2, 3, 8), link(1, 3, 0.5)])).toEqual([[1, 2, 3]])
})

it("doesn't join two firm groups by one weak link", () => {
  const links = [link(1, 2, 9), link(3, 4, 9), link(2, 3, 1)]
  expect(grouped(links)).toEqual([
    [1, 2],
    [3, 4],
  ])
})

it("leaves out links that speak against", () => {
  expect(grouped([link(1, 2, -1)])).toEqual([])
})
