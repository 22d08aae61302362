import path from "node:path"

/** Where the corpora of real material are kept, beside the project; not everybody has them. */
export const SHARED_CORPORA = path.resolve("../shared/corpora")
