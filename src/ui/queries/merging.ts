import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"
import { contactQueries } from "./contacts"

export const mergingQueries = {
  /** Whoever comes or goes changes the contact itself. */
  parts: (id: string) =>
    queryOptions({
      queryKey: [...contactQueries.one(id).queryKey, "parts"],
      queryFn: () => askWorker("contacts.parts", { id }),
    }),
}
