import { gmail } from "~capture/mail/gmail"

import { mailReader } from "./reading/mail-reader"
import { startReading } from "./reading/reader"

startReading(mailReader(gmail))
