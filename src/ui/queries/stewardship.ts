import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"
import { contactQueries } from "./contacts"

export const stewardshipQueries = {
  /** Whoever is deleted or brought back is in the lists of contacts, too. */
  bin: (count: number) =>
    queryOptions({
      queryKey: [...contactQueries.lists, "bin", count],
      queryFn: () => askWorker("bin.list", { count }),
    }),

  certificate: (id: string) =>
    queryOptions({
      queryKey: ["jobs", "certificate", id],
      queryFn: () => askWorker("contacts.certificate", { id }),
    }),
}
