import { describe, expect, it } from "vitest"

import { captureEmail } from "~capture"
import { invitationIn } from "~capture/mail/invitation"

const ana = { name: "Ana Ruiz", address: "ana@example.com" }
const luis = { name: "Luis Vega", address: "luis@example.com" }

describe("invitationIn", () => {
  it.each([
    [
      "Google, in English",
      "Demo\n\nWhen\nFriday Nov 20, 2026 ⋅ 4pm – 5pm\n\nLocation\nRoom 2\n\nGuests\nAna Ruiz <ana@example.com> - organizer\nLuis Vega <luis@example.com>\n",
    ],
    [
      "Google, in Spanish",
      "Demo\n\nCuándo\nviernes 20 nov 2026 ⋅ 16:00\n\nOrganizador\nAna Ruiz\nAna Ruiz <ana@example.com>\n\nInvitados\nLuis Vega <luis@example.com>\n",
    ],
    [
      "Outlook, in German",
      "Wann: Freitag, 20. November 2026 16:00\nWo: Besprechungsraum\nOrganisator: Ana Ruiz <ana@example.com>\nTeilnehmer: Luis Vega <luis@example.com>\n",
    ],
    [
      "French",
      "Quand : vendredi 20 novembre 2026\nOù : Salle 2\nOrganisateur : Ana Ruiz <ana@example.com>\nInvités : Luis Vega <luis@example.com>",
    ],
    [
      "Italian",
      "Quando: venerdì 20 novembre 2026\nDove: Sala 2\nOrganizzatore: Ana Ruiz <ana@example.com>\nInvitati: Luis Vega <luis@example.com>",
    ],
    [
      "Romanian",
      "Când: vineri, 20 noiembrie 2026\nUnde: Sala 2\nOrganizator: Ana Ruiz <ana@example.com>\nInvitați: Luis Vega <luis@example.com>",
    ],
  ])("reads one of %s", (_program, text) => {
    expect(invitationIn(text)).toEqual({ organizer: ana, guests: [luis] })
  })

  it("reads a calendar's own file, with folded lines and quoted names", () => {
    const file = [
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      'ORGANIZER;CN="Ana Ruiz":mailto:ana@example.com',
      "ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Luis Ve",
      " ga;PARTSTAT=NEEDS-ACTION:mailto:luis@example.com",
      "END:VEVENT",
      "END:VCALENDAR",
    ]
    expect(invitationIn(file.join("\r\n"))).toEqual({ organizer: ana, guests: [luis] })
  })

  it("takes no ordinary mail for one", () => {
    expect(invitationIn("When: on Friday\nsee you there")).toBeUndefined()
    expect(invitationIn("Who: Luis Vega <luis@example.com>\nThanks")).toBeUndefined()
  })
})

it("captureEmail gives an invitation's guests after the sender", () => {
  const people = captureEmail({
    from: { address: "calendar-notification@example.com" },
    subject: "Invitation: Demo",
    text: "When: Friday, Nov 20, 2026\nWhere: Room 2\nOrganizer: Ana Ruiz <ana@example.com>\nGuests: Luis Vega <luis@example.com>",
  })
  expect(people.map(({ emails }) => emails[0])).toEqual([
    "calendar-notification@example.com",
    "ana@example.com",
    "luis@example.com",
  ])
})
