import type { CapturedAddress } from "~domain/captured"
import { formatAddress } from "~domain/fields"
import { useText } from "~ui/text/use-text"

import { TextBox } from "./TextBox"

type Props = { addresses: CapturedAddress[]; onChange: (addresses: CapturedAddress[]) => void }

/** Postal addresses of a form, each on one line. Corrected by hand it is kept as it was written. */
export function AddressList({ addresses, onChange }: Props) {
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
        onRemove={() => onChange(addresses.toSpliced(index, 1))}
      />
    )
  })
}
