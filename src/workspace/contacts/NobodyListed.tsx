import { Button } from "~ui/components/Button"
import { Empty } from "~ui/components/Empty"
import { useText } from "~ui/text/use-text"

type Props = { isNarrowed: boolean; onShowAll: () => void }

/** A table without rows: nobody fits what was asked, or nobody is there yet. */
export function NobodyListed({ isNarrowed, onShowAll }: Props) {
  const t = useText()

  if (isNarrowed) {
    return (
      <Empty icon="search" title={t("list_none")}>
        <p>{t("list_none_hint")}</p>
        <Button onClick={onShowAll}>{t("list_show_all")}</Button>
      </Empty>
    )
  }
  return (
    <Empty icon="people" title={t("list_empty")}>
      <p>{t("list_empty_hint")}</p>
      <a href="#import">{t("import_title")}</a>
      <a href="#welcome">{t("open_welcome")}</a>
    </Empty>
  )
}
