import type { Steps } from "./steps"

/** A pair of contacts by their numbers, and the logarithm of the odds that they are one. */
export type Link = { a: number; b: number; logOdds: number }

/** What is known of any pair: the logarithm of the odds, and whether somebody said that they are two. */
export type Judge = { logOdds(a: number, b: number): number; areApart(a: number, b: number): boolean }

/**
 * Makes groups of links, the surest first. Two groups become one only if their members, compared with each other, agree on the whole:
 * a weak link between two firm groups doesn't join them.
 */
export function* groupsOf(links: Link[], judge: Judge): Steps<number[][]> {
  const groupOf = new Map<number, number[]>()
  const sorted = links.filter(({ logOdds }) => logOdds > 0).sort((x, y) => y.logOdds - x.logOdds)
  for (const [at, { a, b }] of sorted.entries()) {
    if (at % 500 === 0) yield { phase: "grouping", done: at, total: sorted.length }
    const [first, second] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]]
    if (first === second || !belongTogether(first, second, judge)) continue
    const [larger, smaller] = first.length >= second.length ? [first, second] : [second, first]
    for (const contact of smaller) larger.push(contact)
    for (const contact of larger.length === 2 ? larger : smaller) groupOf.set(contact, larger)
  }
  return [...new Set(groupOf.values())]
}

const MOST_COMPARED = 64
/** Beyond this, a pair's odds don't count more for a whole group. */
const FIRM = 6

function belongTogether(first: number[], second: number[], judge: Judge): boolean {
  for (const a of first) for (const b of second) if (judge.areApart(a, b)) return false
  const pairs = first.length * second.length
  if (pairs === 1) return true
  const step = Math.max(1, Math.floor(pairs / MOST_COMPARED))
  let sum = 0
  for (let at = 0; at < pairs; at += step) {
    const odds = judge.logOdds(first[at % first.length] as number, second[Math.floor(at / first.length)] as number)
    sum += Math.max(-FIRM, Math.min(FIRM, odds))
  }
  return sum > 0
}
