import { queryOptions } from "@tanstack/react-query"

import type { InputOf } from "~messages/protocol"

import { askWorker } from "../client"
import { jobQueries } from "./jobs"

export const importQueries = {
  look: (asked: InputOf<"imports.look">) =>
    queryOptions({ queryKey: ["imports", "look", asked], queryFn: () => askWorker("imports.look", asked) }),

  /** It grows while the job runs, so that it is stale whenever the job is. */
  report: (job: string) =>
    queryOptions({
      queryKey: [...jobQueries.all, "import", job],
      queryFn: () => askWorker("imports.report", { job }),
    }),
}
