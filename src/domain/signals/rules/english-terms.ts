import { MONEY, type Rule, says } from "../rule"
import { asked, DATE, rule, THANKED } from "./english-common"

/** Prices, quotes, dates and budgets. */
export const ENGLISH_TERMS: readonly Rule[] = [
  rule(
    "how-much",
    "price-asked",
    0.9,
    [
      says`\bhow much (?:is|are|was|were|does|do|did|would|will|for|should|could|it|the|this|that|about|per|to|you|your|roughly|approx|a|an|\?|$)`,
    ],
    [says`\bhow much (?:it|this|that|you|we|i) (?:means?|help~|like|love|appreciate|know|enjoy)`],
  ),
  asked(
    "price-question",
    "price-asked",
    0.75,
    [
      says`\bwhat(?:'s|s| is) the damage\b`,
      says`\b(?:do|would|how do) (?:you|they) charge\b|\bhow (?:is|are) (?:it|they|this|that|seats|licen[cs]es) (?:priced|billed)\b|\brates (?:for|per)\b`,
      says`\b(?:prices?|pricing|price ?lists?|costs?|cheaper|fees?|tariffs?|set (?:us|me) back)\b`,
    ],
    [
      THANKED,
      says`\b(?:at (?:what|all|any) costs?|what a price|(?:agreed|same|fixed) price|prices? (?:are|have|has|going|went|keep|rise~|rising)|purchase order)\b`,
    ],
  ),
  rule(
    "what-price",
    "price-asked",
    0.9,
    [
      says`\b(?:what|whats|what's|which)…\b(?:prices?|pricing|costs?|rates?|fees?|(?:you|they) charge)\b`,
      says`\bwhat (?:do|would|will) you charge`,
    ],
    [says`\b(?:at what cost|what a price)`],
  ),
  rule(
    "price-wanted",
    "price-asked",
    0.85,
    [
      says`\b(?:send|share|give|e-?mail|get|see|know|tell|need|want|like|provide|forward|understand|clarify|confirm|about|info on|details on|idea of|ballpark)\b.{0,40}\b(?:pricing|price ?lists?|prices?|price (?:range|sheet|guide)|rate card|your rates|costs?|cost breakdown|price tag)\b`,
      says`\b(?:ballpark|rough) (?:figure|price|number|cost|idea)`,
    ],
    [
      THANKED,
      says`\b(?:our|their|my) (?:clients?|customers?|users?) (?:always |often |all )?(?:ask|want|complain)|\b(?:at|no|any|extra|the) (?:all )?costs? (?:of (?:living|doing)|more than)`,
    ],
  ),
  rule(
    "price-entry",
    "price-asked",
    0.8,
    [
      says`^(?:[-*•·–—]|\d{1,2}[.)]|and|also)? ?(?:the )?(?:unit |annual |monthly |total )?(?:prices?|pricing|costs?|fees?|rates?)(?: (?:per|for|of|by|and|a|with)\b| ?[?]| ?$)`,
      says`\b(?:prices?|pricing|costs?) (?:for|per) [^?]{1,60}\?`,
    ],
    [says`\b(?:are|is|will|have|has|was|were) \w{1,12}(?:ing|ed)\b`],
  ),
  rule("discount", "price-asked", 0.8, [
    says`\b(?:more than we (?:hoped|wanted|expected|planned) to (?:pay|spend)|(?:bit|little|rather|quite|too) (?:steep|pricey|expensive))\b`,
    says`\b(?:any|is there|are there|do you|can you|can we|could you|could we|possible|would you)\b.{0,40}\b(?:discounts?|wiggle room|room (?:for|to) (?:negoti~|move)|better (?:price|rate|deal|offer)|volume pric~|best price|cheaper|flexib~ on (?:the )?pric~)`,
    says`\b(?:do|come down|move|improve|budge|negotiate)\b.{0,20}\bon (?:the |that |this |your )?(?:\w{1,12} )?(?:price|fees?|cost|rate|number|figure)s?\b`,
    says`\b(?:do any better|your best price|sharpen your pencil)`,
  ]),
  rule(
    "quote",
    "quote-requested",
    0.9,
    [
      says`\b(?:can|could|would|please)\b.{0,15}\bprice (?:up|us|me)\b`,
      says`\b(?:need|want|send|get|have)\b.{0,40}\b(?:a|an|your|the) (?:proper |formal |written |firm |best |binding )offer\b|\boffer in writing\b`,
      says`\b(?:send(?:ing)?|give|provide|prepare|make|need|want|\'d like|would like|(?:let|possible)…have|forward to|receive|request~|draw up|draft|put together|work up|looking for|require|e-?mail|issue|share|asking for|ask for|after|submit|(?:can|could|may) (?:we|i) (?:have|get|see))\b.{0,40}\b(?:quotes?|quotations?|proposals?|estimates?|pro-?forma|rfq|formal offer|written offer)\b`,
      says`\b(?:can|could|would|will|please|to) (?:you )?(?:please )?quote (?:us|me|for|on|\d)`,
      says`^rfq\b`,
      says`^(?:hi |hello )?(?:quote|quotation|rfq|request for (?:a )?(?:quote|quotation|proposal))\b.{0,20}\b(?:for|please)`,
    ],
    [
      THANKED,
      says`\b(?:review|discuss|look~ (?:at|over)|go over|check|sign|accept|approve|compare|show|present|about|on|regarding|re) (?:the|your|this|that) (?:quote|quotation|proposal|estimate)`,
      says`\b(?:proposal|quote|offer) (?:i|we) |\bquote (?:header|marks?)|\bprevious quote`,
      says`\b(?:i'?ll|i will|we'?ll|we will|i can|we can|let me) (?:send|give|prepare|share|make|provide)`,
    ],
  ),
  rule(
    "deadline",
    "deadline-named",
    0.85,
    [
      says`\b(?:tender|rfp|bidding|call for (?:bids|tenders)|submission) (?:closes|ends|is due)\b`,
      says`\b(?:plan|idea|hope|aim) is to\b.{0,30}\b(?:by|before|in|on) (?:the )?${DATE}`,
      says`\b(?:need~|have to|has to|'d have to|must|want~|should|would like|'d like|got to|hop(?:e|ing)|aim~|plan~|looking to|target~|expect~|deci(?:de|sion)~|go(?:ing)? live|be live|live|launch~|in place|up and running|start~|roll~ out|implement~|deliver~|submit~|offers?|proposals?|ready|running|sorted|finali[sz]e~|replace~|switch~)\b.{0,60}\b(?:by|before|no later than|not later than|latest by|ahead of|in time for) (?:the )?${DATE}`,
      says`\b(?:deadline|cut-?off|go-?live(?: date)?|kick-?off|start date)\b.{0,30}\b(?:is|of|for|on|by|:)\b.{0,20}${DATE}`,
      says`\b(?:go(?:ing)? live|launch~|start~|kick off|roll~ out|deci(?:de|sion))\b.{0,25}\b(?:on|in|at) (?:the )?${DATE}`,
      says`\b(?:by|before) ${DATE}.{0,12}\b(?:at the )?latest`,
      says`\b(?:contract|subscription|licen[cs]e|agreement|lease)\b.{0,40}\b(?:expires?|ends?|runs? out|is up|lapses?|renews?) (?:on|in|at|by|this|next|${DATE})`,
      says`\b(?:board|committee|management|council|directors?|partners)\b.{0,20}\b(?:decides?|votes?|meets?|approves?)\b.{0,15}\b(?:on|in|by|this|next) (?:the )?(?:${DATE}|week|month)`,
    ],
    [
      says`\b(?:invoices?|pay|payment|paid|reply|get back to you|come back to you|let you know|rsvp|form|application|exam|school|university|i'?ll|we'?ll|i will|i'm away|back by|interviews?|(?:don'?t|do not|doesn'?t|didn'?t) (?:need|have|want)|let me know|if you need|(?:have|need|has) to be (?:in|at) (?!place|production|use))\b`,
    ],
  ),
  rule(
    "budget",
    "budget-named",
    0.9,
    [
      says`\b(?:can'?t|cannot|won'?t|not|don'?t want to) (?:go|spend) (?:over|above|beyond|more than)\b.{0,12}\d{1,3}(?:[.,]?\d{3}|k\b|00)`,
      says`${MONEY}.{0,30}\b(?:left (?:in|for|over)|in the pot|in the kitty|for (?:tools|this|the project|software))\b`,
      says`\bbudget…${MONEY}`,
      says`${MONEY}.{0,30}\b(?:budget~|set aside|put aside|earmarked|allocated|approved|signed off|ring-?fenced|available|to spend|to work with|to play with|tops|max(?:imum)?)\b`,
      says`\b(?:sign-?off (?:for|on|of)|in the region of|thinking (?:of |about |around |more like )?(?:somewhere )?|looking to spend|happy to spend|spend (?:about|around|roughly|maybe))\b.{0,25}${MONEY}`,
      says`\b(?:set aside|put aside|earmarked|allocated|approved|signed off|authori[sz]ed|ring-?fenced|can spend|to spend|spend up to|can go (?:up )?to|ceiling (?:of|is)|cap(?:ped)? (?:of|at|is)|no more than|max(?:imum)? (?:of|is))\b.{0,25}${MONEY}`,
    ],
    [
      says`\b(?:no|managed|manage|a bigger|handled|outside) (?:\w{1,8} )?budgets?`,
      says`\b(?:invoice|save|prize|deposit|refund)`,
    ],
  ),
  rule(
    "budget-approved",
    "budget-named",
    0.75,
    [
      says`\bbudget (?:has been|is|was|got|has|'s)(?: now| finally| been| just)? (?:approved|signed off|confirmed|secured|in place|released|available)`,
      says`\b(?:approved|signed off(?: on)?|released|confirmed) (?:the|our|my) budget`,
      says`\b(?:we|i)(?:'ve| have)?(?: now| finally| got| just)? (?:have|got|secured|received) (?:the |a |some )?budget\b`,
    ],
    [says`\b(?:no|not) `],
  ),
]
