import { roundcube } from "~capture/mail/clients/roundcube"

import { mailReader } from "./reading/mail-reader"
import { readPage } from "./reading/page-reader"
import { startReading } from "./reading/reader"

// A site that was granted as a webmail may be none that we know: it is read as any page is.
startReading(mailReader(roundcube, readPage))
