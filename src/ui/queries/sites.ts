import { queryOptions } from "@tanstack/react-query"
import browser from "webextension-polyfill"

import { askWorker } from "../client"

export const siteQueries = {
  all: ["sites"] as const,
  list: () => queryOptions({ queryKey: ["sites"], queryFn: () => askWorker("sites.list", {}) }),
  /** Whether a site may be read, by a right to it alone or to many: the browser knows what its match patterns mean. */
  mayRead: (origin: string) =>
    queryOptions({
      queryKey: ["sites", "may-read", origin],
      queryFn: () => browser.permissions.contains({ origins: [`${origin}/*`] }),
    }),
}
