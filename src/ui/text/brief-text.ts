import type { Exchange, HandoverBrief, Quote } from "~domain/lifecycle/handover"

import type { Formats } from "./formats"
import { KIND_TEXT, OUTCOME_TEXT, SIGNAL_TEXT } from "./names"
import { becauseText, engagementRuleText } from "./rule-text"
import { CHANNEL_TEXT } from "./segment-names"
import type { Names } from "./use-names"
import type { Text } from "./use-text"

export type BriefPart = { title: string; lines: string[] }

/** A brief in words, part by part; parts without anything are left out. */
export function briefParts(brief: HandoverBrief, t: Text, formats: Formats, names: Names): BriefPart[] {
  const day = (at: number) => formats.day(new Date(at))
  const quoted = ({ text, kind, at }: Quote) => t("brief_quote", { text, kind: t(KIND_TEXT[kind]), day: day(at) })
  const { who, score, exchanged, promises, next } = brief
  const source = who.source && [who.source.channel && t(CHANNEL_TEXT[who.source.channel]), who.source.campaign]
  const parts: BriefPart[] = [
    {
      title: t("brief_who"),
      lines: [
        [who.name, who.jobTitle, who.organization].filter(Boolean).join(", "),
        [...who.emails, ...who.phones].join(", "),
        t("brief_stage", { stage: names.stage(who.stage), day: day(who.since) }),
        source?.some(Boolean) ? t("brief_source", { source: source.filter(Boolean).join(", ") }) : "",
        who.owner ? t("brief_owner", { owner: who.owner }) : "",
      ],
    },
    { title: t("brief_needs"), lines: brief.needs.map(quoted) },
    { title: t("brief_concerns"), lines: brief.concerns.map(quoted) },
    {
      title: t("signals"),
      lines: brief.signals.map(({ kind, at, quote }) =>
        t("brief_signal", { signal: t(SIGNAL_TEXT[kind]), text: quote, day: day(at) }),
      ),
    },
    {
      title: t("brief_score"),
      lines: score
        ? [
            t("grade_says", { grade: score.grade, fit: score.fit, engagement: score.engagement }),
            ...score.reasons.map(({ because, points }) =>
              t("brief_reason", { points: formats.signed(round(points)), why: becauseText(t, formats, because) }),
            ),
          ]
        : [],
    },
    {
      title: t("brief_exchanged"),
      lines:
        exchanged.last.length > 0
          ? [
              t("brief_mails", { sent: exchanged.sent, received: exchanged.received }),
              ...exchanged.last.map((one) => exchangeText(one, t, formats)),
            ]
          : [],
    },
    {
      title: t("brief_promises"),
      lines: promises.map(({ title, due }) => t("brief_task", { title, due: formats.due(due) })),
    },
    { title: t("brief_next"), lines: next ? [t("brief_task", { title: next.title, due: formats.due(next.due) })] : [] },
  ]
  return parts
    .map(({ title, lines }) => ({ title, lines: lines.filter(Boolean) }))
    .filter(({ lines }) => lines.length > 0)
}

/** The same as plain text, to be sent or kept. */
export const briefText = (parts: BriefPart[]): string =>
  parts.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join("\n")).join("\n\n")

function exchangeText({ kind, at, direction, outcome, subject, answeredAfter }: Exchange, t: Text, formats: Formats) {
  const what = [
    engagementRuleText(t, { kind, direction, outcome: undefined, signal: undefined }),
    outcome && t(OUTCOME_TEXT[outcome]),
    subject && `“${subject}”`,
    answeredAfter !== undefined && t("brief_answered", { time: formats.duration(Math.round(answeredAfter / 1000)) }),
  ]
  return `${formats.day(new Date(at))}: ${what.filter(Boolean).join(", ")}`
}

const round = (points: number): number => Math.round(points * 10) / 10
