import type { Screen } from "~messages/screen"

import { Button } from "./components/Button"
import { ProblemNote } from "./components/ProblemNote"
import { useText } from "./text/use-text"
import { useGrantSites } from "./use-grant-sites"

type Props = { screen: Screen }

/** Has this one site read by itself from now on. Nothing to show where that is so already, or can't be asked for. */
export function AlwaysOnSite({ screen: { origin, granted } }: Props) {
  const t = useText()
  const grant = useGrantSites()

  if (!origin || granted) return null
  return (
    <>
      <Button look="quiet" onClick={() => grant.ask([{ origin, script: "page" }])}>
        {t("always_on_site", { site: new URL(origin).hostname })}
      </Button>
      {grant.error && <ProblemNote problem={grant.error} />}
    </>
  )
}
