import type { Draft } from "~domain/draft"

import { database } from "./connection"

export const findDraft = (key: string): Promise<Draft | undefined> => database().drafts.get(key)
