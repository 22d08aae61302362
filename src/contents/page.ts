import { readPage } from "./reading/page-reader"
import { startReading } from "./reading/reader"

startReading({ kind: "page", read: readPage })
