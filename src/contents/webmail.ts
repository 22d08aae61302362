import { webmails } from "~capture/mail/clients"
import { readUnknownWebmail } from "~capture/mail/clients/general"

import { mailReader } from "./reading/mail-reader"
import { startReading } from "./reading/reader"

startReading(mailReader(webmails, readUnknownWebmail))
