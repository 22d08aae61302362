import { gmail } from "./gmail"
import type { MailClient } from "./mail-client"
import { outlook } from "./outlook"
import { roundcube } from "./roundcube"

/** Every mail client known. At most one applies to a page; the order means nothing. */
export const mailClients: readonly MailClient[] = [gmail, outlook, roundcube]
