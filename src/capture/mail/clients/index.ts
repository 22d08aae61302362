import { fastmail } from "./fastmail"
import { gmail } from "./gmail"
import { gmx } from "./gmx"
import { horde } from "./horde"
import type { MailClient } from "./mail-client"
import { outlook } from "./outlook"
import { proton } from "./proton"
import { roundcube } from "./roundcube"
import { snappymail } from "./snappymail"
import { sogo } from "./sogo"
import { yahoo } from "./yahoo"
import { zoho } from "./zoho"

/** The clients that have no script of their own: on hosts known for them, or known by what their pages are made of. */
export const webmails: readonly MailClient[] = [roundcube, sogo, snappymail, horde, yahoo, proton, fastmail, zoho, gmx]

/** Every mail client known. At most one applies to a page; the order means nothing. */
export const mailClients: readonly MailClient[] = [gmail, outlook, ...webmails]
