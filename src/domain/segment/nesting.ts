import type { Segments } from "../segment"
import { LIMITS } from "./limits"
import { shapeOf } from "./shape"

/**
 * Why a segment that a filter names can't be answered. segment-gone: there is none of that id. segment-circle: it leads back
 * to itself. segment-faulty: something is wrong with its own filter.
 */
export type NestingFault = "segment-gone" | "segment-circle" | "segment-too-deep" | "segment-faulty"

/** `depth`: 1 of a segment that names no other. `conditions`: its own, and those of all that it names. */
export type Nesting = { depth: number; conditions: number; fault?: NestingFault }

/**
 * What a segment comes to with those that are nested in it.
 * @param own the id of the segment whose filter names it
 */
export function nestingIn(segments: Segments, own?: string): (id: string) => Nesting {
  const known = new Map<string, Nesting>()
  const trail = new Set(own === undefined ? [] : [own])
  return measured

  function measured(id: string): Nesting {
    if (trail.has(id)) return faulty("segment-circle")
    // Far deeper than any that is answered: no chain of segments, however long, fills the stack.
    if (trail.size > 5 * LIMITS.nesting) return faulty("segment-too-deep")
    const nesting = known.get(id) ?? measure(id)
    known.set(id, nesting)
    return nesting
  }

  function measure(id: string): Nesting {
    const segment = segments.get(id)
    if (!segment) return faulty("segment-gone")
    if (segment.kind === "static") return { depth: 1, conditions: 1 }
    const shape = shapeOf(segment.filter)
    if (shape.problems.length > 0) return faulty("segment-faulty")
    trail.add(id)
    const inner = shape.references.map((reference) => measured(reference.id))
    trail.delete(id)
    const nesting: Nesting = {
      depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
      conditions: inner.reduce((sum, { conditions }) => sum + conditions, shape.conditions),
    }
    const fault = inner.find((one) => one.fault)?.fault
    if (fault) return { ...nesting, fault }
    return nesting.depth > LIMITS.nesting ? { ...nesting, fault: "segment-too-deep" } : nesting
  }
}

const faulty = (fault: NestingFault): Nesting => ({ depth: 1, conditions: 1, fault })
