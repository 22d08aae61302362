import { roundcube } from "~capture/mail/roundcube"

import { mailReader } from "./reading/mail-reader"
import { startReading } from "./reading/reader"

startReading(mailReader(roundcube))
