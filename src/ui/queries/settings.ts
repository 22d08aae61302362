import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const settingsQueries = {
  all: ["settings"] as const,
  get: () => queryOptions({ queryKey: ["settings"], queryFn: () => askWorker("settings.get", {}) }),
}
