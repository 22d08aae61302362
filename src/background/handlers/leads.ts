import type { leadProcedures } from "~messages/leads"

import { acceptMove } from "../leads/accept"
import { briefOf, handOver, sendBack } from "../leads/handover"
import { leadOf } from "../leads/lead"
import { ledgerOn } from "../leads/ledger"
import type { Handlers } from "../router"

export const leadHandlers: Handlers<typeof leadProcedures> = {
  "leads.get": ({ contactId, mail }) => leadOf(contactId, mail, Date.now()),
  "leads.ledger": ({ contactId, day }) => ledgerOn(contactId, day, Date.now()),
  "leads.accept": acceptMove,
  "leads.brief": ({ contactId }) => briefOf(contactId, Date.now()),
  "leads.handOver": handOver,
  "leads.sendBack": sendBack,
}
