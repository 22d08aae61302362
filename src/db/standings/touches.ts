import type { Contact } from "~domain/contact"
import { fieldOfPath } from "~domain/fields"
import type { Interaction } from "~domain/interaction"
import type { InteractionKind } from "~domain/interaction-kinds"
import type { Values } from "~domain/operation"

/** What a commit did to a contact, as far as its standing goes. */
export type Touch = {
  added: Interaction[]
  removed: Interaction[]
  kinds: Set<InteractionKind>
  /** Of the record. */
  fields: Set<string>
  tasks: boolean
  /** The record as the commit left it, where it wrote it. */
  contact?: Contact
  /** Made by this commit: nothing is known of it yet. */
  isNew: boolean
  isErased: boolean
}

/** What a commit touches, contact by contact. */
export class Touches {
  readonly contacts = new Map<string, Touch>()

  /** A record as it was and as it is; absent where it wasn't, or no longer is. */
  note(table: string, before: unknown, after: unknown, changed: Values = {}): void {
    if (table === "contacts") this.#contact(before as Contact | undefined, after as Contact | undefined, changed)
    if (table === "interactions") this.#interaction(before as Interaction | undefined, after as Interaction | undefined)
    if (table === "tasks")
      for (const one of [before, after] as ({ contactId: string } | undefined)[])
        if (one) this.#of(one.contactId).tasks = true
  }

  #contact(before: Contact | undefined, after: Contact | undefined, changed: Values): void {
    const id = (after ?? before)?.id
    if (id === undefined) return
    const touch = this.#of(id)
    touch.isNew ||= before === undefined
    touch.isErased ||= after === undefined
    if (after) touch.contact = after
    // Whatever is changed, the newest stamp is another.
    for (const path of ["stamps", ...Object.keys(before ? changed : (after ?? {}))]) touch.fields.add(fieldOfPath(path))
  }

  #interaction(before: Interaction | undefined, after: Interaction | undefined): void {
    if (before && !before.deleted) {
      const touch = this.#of(before.contactId)
      touch.removed.push(before)
      touch.kinds.add(before.kind)
    }
    if (after && !after.deleted) {
      const touch = this.#of(after.contactId)
      touch.added.push(after)
      touch.kinds.add(after.kind)
    }
  }

  #of(id: string): Touch {
    let touch = this.contacts.get(id)
    if (!touch) {
      touch = {
        added: [],
        removed: [],
        kinds: new Set(),
        fields: new Set(),
        tasks: false,
        isNew: false,
        isErased: false,
      }
      this.contacts.set(id, touch)
    }
    return touch
  }
}
