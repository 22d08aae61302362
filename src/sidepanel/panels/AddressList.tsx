import type { CapturedAddress } from "~domain/captured"
import { formatAddress } from "~domain/fields"
import type { Suggestion } from "~messages/quality"
import { useText } from "~ui/text/use-text"

import { TextBox } from "./TextBox"

type Props = {
  addresses: CapturedAddress[]
  onChange: (addresses: CapturedAddress[]) => void
  standardOf: (field: string, text: string) => Suggestion | undefined
}

/** Postal addresses of a form, each on one line. Corrected by hand it is kept as it was written. */
export function AddressList({ addresses, onChange, standardOf }: Props) {
  const t = useText()

  return addresses.map((address, index) => {
    const written = formatAddress(address)
    return (
      <TextBox
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; its text changes while it is typed
        key={index}
        label={t("field_address")}
        value={written}
        onChange={(formatted) => onChange(addresses.with(index, { formatted }))}
        removeLabel={t("remove_value", { label: t("field_address"), value: written })}
        suggestion={standardOf("addresses", `${address.postalCode}, ${address.country}`)}
        onRemove={() => onChange(addresses.toSpliced(index, 1))}
      />
    )
  })
}
