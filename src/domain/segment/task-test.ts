import { localDay } from "../due"
import { dayFromText, dayStart } from "./day"
import type { TaskCondition } from "./filter"
import type { SegmentSubject } from "./subject"
import { type Clock, firstAfter, type Test } from "./test"

type SubjectTask = NonNullable<SegmentSubject["tasks"]>[number]

/** Overdue as in `isOverdue`: from the day after the one that it was due on. */
export function taskTest({ op }: TaskCondition, clock: Clock): Test {
  if (op === "open") return { holds: someTask(({ status }) => status === "open") }
  const today = localDay(new Date(dayStart(clock.today)))
  const holds = someTask(({ status, due }) => status === "open" && due < today)
  return {
    holds,
    until: (subject) => {
      const due = (subject.tasks ?? []).filter(({ status }) => status === "open").map(({ due }) => due.slice(0, 10))
      return holds(subject)
        ? Number.POSITIVE_INFINITY
        : firstAfter(
            clock,
            due.map((day) => dayFromText(day) + 1),
          )
    },
  }
}

function someTask(isMeant: (task: SubjectTask) => boolean): (subject: SegmentSubject) => boolean {
  return ({ tasks }) => {
    if (!tasks) return false
    for (let i = 0; i < tasks.length; i++) if (isMeant(tasks[i] as SubjectTask)) return true
    return false
  }
}
