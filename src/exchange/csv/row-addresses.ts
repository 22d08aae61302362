import type { Address } from "~domain/contact"
import type { Column, ColumnField } from "~domain/exchange"
import { onOneLine } from "../values"
import { severalOf } from "./cells"
import { labelWritten } from "./row-labels"

/** The addresses of a row, put together from the columns of their parts. */
export class RowAddresses {
  readonly #all = new Map<string, { address: Address; more: string[] }>()

  /** @param labelOf what the row says the address of a group is */
  constructor(readonly labelOf: (group: string) => string | undefined) {}

  add(column: Column, field: ColumnField, cell: string): void {
    // Google puts several addresses into one cell of each part.
    for (const [at, value] of severalOf(cell).entries()) {
      const group = at === 0 ? column.group : `${column.group} ${at}`
      const { address, more } = this.#of({ ...column, group })
      if (field === "addressLine") more.push(value)
      // A street and its number may stand in two columns.
      else if (field === "streetAddress" && at === 0 && address.streetAddress && address.streetAddress !== value)
        address.streetAddress += ` ${value}`
      else address[field as keyof Address] ??= field === "formatted" ? onOneLine(value) : value
    }
  }

  /** A value of this program's own layout is one part, as it stands. */
  set(column: Column, field: keyof Address, cell: string): void {
    this.#of(column).address[field] = cell
  }

  finish(): Address[] {
    return [...this.#all.values()].map(({ address, more }) => {
      const town = [address.postalCode, address.locality].filter(Boolean).join(" ")
      // What has no field of its own stands in the address as it is shown.
      if (more.length > 0)
        address.formatted ??= [address.streetAddress, ...more, town, address.region, address.country]
          .filter(Boolean)
          .join(", ")
      return address
    })
  }

  #of({ group = "", label, isExact }: Column): { address: Address; more: string[] } {
    const known = this.#all.get(group)
    if (known) return known
    const own = this.labelOf(group)
    const written = isExact ? own : (labelWritten(own) ?? label)
    const address: Address = written ? { label: written } : {}
    const made = { address, more: [] }
    this.#all.set(group, made)
    return made
  }
}

const ADDRESS_PARTS = {
  streetAddress: true,
  locality: true,
  region: true,
  postalCode: true,
  country: true,
  formatted: true,
}

export const isAddressPart = (field: ColumnField): field is keyof Address & ColumnField => field in ADDRESS_PARTS
