import type { Contact } from "~domain/contact"
import { finishContact, isEmptyDraft } from "../draft"
import { problem, type Reading } from "../report"
import { Card } from "./card"
import type { Property } from "./property"
import { readProperty } from "./property-readers"
import { unescaped } from "./structured"

/**
 * The contact of a card's properties.
 * @param takenIds ids of the contacts before it: a card's own id is taken over if it is one of this program's and new
 */
export function readCard(properties: Property[], line: number, takenIds: Set<string>): Reading {
  const card = new Card(properties)
  if (card.isGroup) return groupCard(card, line)
  for (const property of properties) readProperty(card, property)
  const { draft, losses } = card
  card.settle()
  // A card for each contact and a contact for each card: whether an empty one is kept is for who imports it to say.
  const problems = isEmptyDraft(draft) ? [problem("card-empty", line)] : []
  const id = card.id && !takenIds.has(card.id) ? card.id : undefined
  const contact: Contact = finishContact(draft, losses, line, id)
  if (id) takenIds.add(id)
  return {
    contacts: [contact],
    lines: [line],
    problems: [...problems, ...losses.problems(line)],
    losses: losses.of(contact.id),
  }
}

/** A group is no contact; its name and members are told. */
function groupCard({ properties }: Card, line: number): Reading {
  const name = properties.find((property) => property.name === "FN" || property.name === "N")?.value ?? ""
  const members = properties
    .filter((property) => /MEMBER$/.test(property.name))
    .map(({ name: property, value, line: at }) => ({
      contact: "",
      line: at,
      property,
      value,
      why: "no-place" as const,
    }))
  return {
    contacts: [],
    lines: [],
    problems: [problem("card-is-group", line, { name: unescaped(name).slice(0, 200) })],
    losses: members.slice(0, 1_000),
  }
}
