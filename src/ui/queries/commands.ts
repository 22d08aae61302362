import { queryOptions } from "@tanstack/react-query"
import browser from "webextension-polyfill"

/** The browser's own list, so it is not announced: asked anew whenever it is shown, since the user binds keys elsewhere. */
export const commandQueries = {
  all: () =>
    queryOptions({
      queryKey: ["commands"],
      queryFn: async () => (await browser.commands?.getAll()) ?? [],
      staleTime: 0,
    }),
}
