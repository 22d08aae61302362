import { outlook } from "~capture/mail/outlook"

import { mailReader } from "./reading/mail-reader"
import { startReading } from "./reading/reader"

startReading(mailReader(outlook))
