import { outlook } from "~capture/mail/clients/outlook"

import { mailReader } from "./reading/mail-reader"
import { startReading } from "./reading/reader"

startReading(mailReader([outlook]))
