import { gmail } from "~capture/mail/clients/gmail"

import { mailReader } from "./reading/mail-reader"
import { startReading } from "./reading/reader"

startReading(mailReader([gmail]))
