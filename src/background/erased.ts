import { erasedAmong } from "~db/erasure"
import { getSettings } from "~db/settings"
import type { CapturedContact } from "~domain/captured"
import { erasureKeys, hashesOf } from "~domain/erasure"

/** For each person, when somebody with one of their addresses, numbers or profiles was erased on request. */
export async function whenErased(people: CapturedContact[]): Promise<(number | undefined)[]> {
  const { erasureSalt } = await getSettings()
  // Nobody was, yet.
  if (erasureSalt === "" || people.length === 0) return people.map(() => undefined)
  const keys = people.map(({ emails, phones, urls }) => erasureKeys([asFields({ emails, phones, urls })]))
  const hashes = await hashesOf([...new Set(keys.flat())], erasureSalt)
  const erased = new Map((await erasedAmong([...hashes.values()])).map(({ hash, at }) => [hash, at]))
  return keys.map((own) => own.map((key) => erased.get(hashes.get(key) ?? "")).find((at) => at !== undefined))
}

const asFields = (values: Record<"emails" | "phones" | "urls", string[]>) => ({
  emails: values.emails.map((value) => ({ value })),
  phones: values.phones.map((value) => ({ value })),
  urls: values.urls.map((value) => ({ value })),
})
