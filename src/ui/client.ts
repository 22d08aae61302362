import browser from "webextension-polyfill"

import { ask } from "~messages/client"
import type { InputOf, Name, ResultOf } from "~messages/protocol"

/** Asks the worker from one of our own pages. @throws Problem */
export const askWorker = <N extends Name>(name: N, input: InputOf<N>): Promise<ResultOf<N>> => ask(browser, name, input)
