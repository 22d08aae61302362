import { MONEY, type Rule, says } from "../rule"

const DATE = String.raw`(?:(?:mon|tues?|weds?|wednes|thurs?|fri|satur|sun)(?:day)?\b|(?:the )?(?:very )?(?:end|start|beginning|middle|mid|first|close) (?:of|week)\b|(?:early |late |mid-? ?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|q[1-4]\b|easter|christmas|xmas|thanksgiving|(?:the )?(?:summer|spring|autumn|fall|winter|new year|season|holidays)\b|(?:the )?\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[/.-]\d{1,2}|\d{1,2} (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|tomorrow|tonight|then\b|next (?:week|month|quarter|year|mon|tue|wed|thu|fri)|this (?:week|month|quarter|year|fri)|eo[dwm]\b|month end|year end)`

/** Nobody asks: it isn't wanted, or a matter of lunch. */
const NOT_WANTED =
  /\b(?:no need (?:to|for)|(?:don'?t|do not|didn'?t|doesn'?t|won'?t) (?:call|ring|phone|send|need (?:a|any|the|you to|your|to)|want (?:a|any|the|to))|not (?:asking|looking) for|without (?:a|any)|if (?:we|i) ever|instead of (?:a|calling))\b/
const PRIVATE =
  /\b(?:the kids|coffee|lunch|dinner|breakfast|sandwich(?:es)?|cake|beers?|wine|petrol|groceries|rent|landlord|my (?:daughter|son|wife|husband|mum|dad|kids?|flat|house|tax|holidays?)|tax returns?|birthday|wedding|flight|hotel|train|mortgage)\b/
/** Our own words, told again. */
const OURS = /\b(?:(?:as|like|when|since) you (?:wrote|said|asked|mentioned|put it)|you (?:asked|wrote|said) )/
const COMMON = [NOT_WANTED, PRIVATE, OURS]

const rule = (
  id: string,
  kind: Rule["kind"],
  confidence: number,
  patterns: readonly RegExp[],
  unless: readonly RegExp[] = [],
): Rule => ({ id: `en-${id}`, kind, language: "en", patterns, unless: [...COMMON, ...unless], confidence })
const asked = (...parameters: Parameters<typeof rule>): Rule => ({ ...rule(...parameters), isAsked: true })

const THANKED =
  /\b(?:thank(?:s| you)(?: \w{1,9}){0,3} for (?:the|your|that|sending|our|today)|(?:received|got|read|reviewed|enjoyed|liked|loved) (?:the|your|our|that))\b/

export const ENGLISH: readonly Rule[] = [
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
  asked("technical", "technical-question", 0.85, [
    says`\b(?:is|are) (?:it|this|the \w{1,12}|your \w{1,12}) available (?:in|for|on) \w`,
    says`\b(?:can|does|could|will) (?:it|this|the \w{1,12}|your \w{1,12}) (?:read|scan|print|generate|calculate|track|send|import|manage)\b`,
    says`\b(?:will|would|does|do|can) (?:our|my|the|your) (?:\w{1,12} ){1,3}(?:work|run|connect|sync|talk) (?:with|to|on)\b`,
    says`\b(?:limits?|cap|maximum) (?:on|to|of|for) (?:the )?(?:storage|users|contacts|records|file|number)`,
    says`\b(?:specs|spec sheet|data ?sheet)\b`,
    says`\b(?:need|have) to install\b|\bhow long (?:does|will|would) (?:the |a )?(?:migration|installation|implementation|onboarding|set-?up|integration|roll-?out)`,
    says`\b(?:sso|single sign-?on|saml|rest api|open api|api (?:access|docs|documentation|keys?)|webhooks?|gdpr|hipaa|soc ?2|iso ?27001|zapier|browsers|(?:mobile|android|iphone|ios) app)\b`,
    says`\bhow many (?:users|records|contacts|seats|devices|orders|connections)\b`,
    says`\b(?:does|do|can|could|would|will|is|are|whether|if|need|how)\b.{0,60}\b(?:integrat~|connect~ (?:to|with)|sync~ (?:to|with)|talk to our|plug into|compatib~|import~|export~|migrat~|run on|(?:an|the|your|rest|open) api|sso|single sign-?on|saml|webhooks?|on-?prem~|offline|encrypt~|gdpr|hipaa|iso ?27001|soc ?2|2fa|mfa|two-factor|self-?host~|custom fields?|sandbox|backups?|uptime)\b`,
    says`\b(?:does|do|will|would|can|whether|if) (?:it|this|that|you|they|your \w{1,12}|the \w{1,12}) (?:also )?(?:work with|support|run (?:on|under)|handle|scale)\b`,
    says`\bis .{1,40} supported\b`,
    says`\bwhere\b.{0,25}\b(?:data|servers?)\b.{0,20}\b(?:hosted|stored|kept|held|live|located|sit)`,
    says`\b(?:do you|is there|are there|does it|whether you) (?:guys )?(?:have|come with|offer|provide)?.{0,12}\b(?:api|mobile app|app|integrations?|connectors?|plug-?in|add-?in|technical documentation|documentation|data ?sheet)\b`,
    says`\b(?:technical|system|tech) (?:specs?|specifications?|requirements|details|questions?|documentation|data ?sheet)\b`,
    says`\bhow (?:does|do|would|will|is|are) .{0,40}\b(?:migration|security|permissions|integration|onboarding|import|sync|implementation|data transfer)\b`,
  ]),
  asked(
    "terms",
    "contract-question",
    0.85,
    [
      says`\bget out of (?:it|the contract|the agreement) (?:early|before|if)`,
      says`\b(?:our|your) (?:own )?(?:purchase|purchasing|contract|standard|general|payment) terms\b|\b(?:are|would) we (?:be )?(?:locked|tied|bound|committed)`,
      says`\b(?:what|what's|whats|is|are|how|can|could|does|do|would|which|whether|any|about)\b.{0,60}\b(?:notice period|minimum (?:term|contract|commitment)|commitment|lock(?:ed)?[- ]?in|auto-?renew~|renewals? (?:clause|terms)|cancell?ation|cancel (?:any ?time|early|at|mid)|terminat~|liability|indemnit~|clauses?|payment terms|net ?-?\d{2}\b|warrant(?:y|ies)|jurisdiction|governing law|ties? us in|tied in|contract (?:length|duration|term|period)|(?:length|duration|term) of the (?:contract|agreement)|sla|invoice(?:d)? (?:annually|monthly|quarterly)|we pay in instal~)\b`,
      says`\b(?:nda|dpa|msa|intellectual property|who owns the|liability|indemnit~|warrant~|break clause|exit clause|cancel(?:lation)? (?:any|fee|policy|period))\b`,
      says`\b(?:can|could) (?:we|i) pay (?:monthly|annually|quarterly|in instal~|by instal~|later)`,
      says`\bhow long\b.{0,30}\b(?:contract|commit~|tie~|locked|agreement|sign)`,
      says`^(?:[-*•·–—]|\d{1,2}[.)]) ?(?:the )?(?:contract|payment|cancell?ation|notice|legal|minimum) ?(?:terms?|length|period|conditions|policy)?`,
    ],
    [says`\b(?:cancel|move|reschedule) (?:our|the|my|tomorrow)`],
  ),
  rule(
    "papers",
    "contract-question",
    0.85,
    [
      says`\b(?:could|can|would|please|need|like|want|will)\b.{0,30}\b(?:send|share|see|get|have|provide|forward|e-?mail|review|read|look at|attach)\b.{0,40}\b(?:contracts?|dpa|msa|nda|sla|terms(?: and conditions| of service)?|t ?& ?c'?s?|agreement|data processing|security questionnaire)\b`,
      says`^(?:hi \w{1,15},? )?(?:please )?send\b.{0,40}\b(?:contract|dpa|msa|nda|terms|t ?& ?c'?s?|agreement)\b`,
    ],
    [THANKED, says`\b(?:signed|i'?ll|we'?ll|i will|we will|number)\b`],
  ),
  rule(
    "lawyers",
    "contract-question",
    0.85,
    [
      says`\b(?:legal(?: team| department| dept)?|(?:general |our )?counsel|lawyers?|solicitors?|attorneys?|compliance|procurement)\b.{0,50}\b(?:comments?|review~|questions?|redlines?|mark-?ups?|changes|clauses?|went through|going through|looking at|to look at|(?:take|have|has) a look|concerns?|contract|agreement|terms)\b`,
    ],
    [says`\b(?:legal notice|legally)\b`],
  ),
  rule(
    "meeting",
    "meeting-requested",
    0.85,
    [
      says`\bwhen (?:can|could|may) (?:we|i|the team) (?:see|try|look at|come|visit)\b`,
      says`\bcould you (?:pop|come|swing|drop|stop|call) (?:in|by|into|over|round|to)\b`,
      says`\b(?:happy|glad|keen|love) to meet\b`,
      says`\b(?:appreciate|welcome) (?:a|an) (?:\w{1,9} )?(?:demo|meeting|presentation|visit|walk-?through)`,
      says`\b(?:can|could|shall|should|may|would|'d|are you|let's|lets|let us|love|like|want|keen|possible|when|any chance|open to|able to|how about|what about|fancy|need|ready)\b.{0,50}\b(?:meet(?: up)?|a demo|demo(?:s|nstration)?|walk-?through|(?:a|an?other|short|quick|intro~|kick-?off|team|face-to-face) meeting|get together|sit down|visit (?:us|you|your|our)|come (?:by|over|in|to our|round|and)|drop by|pop (?:in|by|over)|show (?:us|me|it|this|my|the|our)|see (?:it|this|that|the \w{1,12}|your \w{1,12}) (?:in action|live|working)|zoom|teams|google meet|video ?call|presentation)\b`,
      says`\b(?:can|could|would) you (?:\w{1,9} ){0,3}(?:walk|talk|run) (?:us|me|them|the team) through`,
      says`\b(?:book|schedule|set up|arrange|organi[sz]e|find|grab|get|fix)\b.{0,25}\b(?:meeting|demo(?:nstration)?|visit|session|walk-?through|presentation|time (?:to|with|for)|slot|zoom|time (?:next|this))\b`,
      says`\bare you (?:free|available|around|about)\b`,
      says`\b(?:do you have|have you got|would you have|can you spare|could you spare)\b.{0,20}\b(?:time|minutes|min|half an hour|an hour|a slot|a moment)\b.{0,30}\b(?:demo|meet|walk|show|present|visit|(?:mon|tues|wednes|thurs|fri)day|next week|this week|tomorrow)`,
      says`\b(?:diary|calendar|availability|schedule) (?:look|like)`,
    ],
    [
      THANKED,
      says`\b(?:move|reschedule|cancel|postpone|push|confirm(?:ing)?|notes? (?:from|of)|minutes of|after|during|before|since|in|at) (?:the|our|my|your|today's|that|a) (?:meeting|demo)`,
      says`\b(?:can'?t|cannot|won'?t|couldn'?t) (?:make|come|attend|do)\b`,
      says`\bmeet (?:our|the|your|all|my|these|those|their|its|this|that) (?:\w{1,12} )?(?:needs?|requirements?|deadlines?|criteria|expectations?|targets?|standards?|goals?|demand)`,
      says`\b(?:nice|great|good|lovely|pleasure|glad) (?:to meet|to have met|meeting) you`,
      says`\b(?:https?:|calendly|phone|call)\b`,
    ],
  ),
  rule(
    "call",
    "call-requested",
    0.85,
    [
      says`\bdrop (?:me|us) a (?:call|line on)\b`,
      says`\b(?:number|where) (?:i|we) can (?:reach|call|get|ring) you\b`,
      says`\ba (?:quick |short |brief |phone )?call would (?:help|be|work|suit)`,
      says`\b(?:call|ring|phone) (?:me|us)\b(?! (?:if|crazy|old|mad|when you've|names))`,
      says`\bgive (?:me|us) a (?:quick |short )?(?:call|ring|buzz|bell|tinkle|shout)\b`,
      says`\b(?:can|could|shall|would|'d|let's|lets|love|like|want|happy|possible|are you|available|free|up for|set up|schedule|book|arrange|jump on|hop on|get on|time for|need|fancy)\b.{0,40}\b(?:a|an|quick|short|phone|brief|intro~|minutes?|min|conference) (?:phone )?call\b`,
      says`\b(?:talk|speak|chat|discuss|go over|go through|do this|it through|explain|easier|quicker)\b.{0,30}\b(?:(?:on|over|by) the phone|by phone|on a call)\b`,
      says`\b(?:can|could|shall|may) (?:we|i) (?:speak|talk|chat)\b`,
      says`\b(?:a good|the best|good|best) time to (?:call|ring|phone|speak|talk)`,
      says`\bwhat(?:'s| is|s) (?:the best|a good|your) (?:phone |mobile )?(?:number|time to (?:call|ring))`,
    ],
    [
      THANKED,
      says`\bcall (?:us|me)(?: at| on)?:? ?[+(\d]{1,2}\d.{0,20}\|`,
      says`\b(?:if you have|any) (?:any |further |other |more |urgent )?(?:questions?|queries|doubts|problems|issues)|\byou can call me \w{1,20}[.!]?$|\blove you|\b(?:can'?t|cannot|won'?t) (?:make|do|join)`,
      says`\bcalls? (?:cent(?:er|re)s?)\b`,
    ],
  ),
  rule(
    "others",
    "competitor-named",
    0.85,
    [
      says`\bwhy should we (?:choose|pick|go with|buy from) you\b|\b(?:over|than|from) the others\b`,
      says`\b(?:two|three|four|several|a couple of|\d) other (?:bids|quotes|offers|vendors|suppliers)`,
      says`\b(?:look~|talk~|compar~|evaluat~|consider~|speak~|spoke|shortlist~|review~|in touch|quotes?|offers?|demos?|trial~|test~|against|versus|vs|got|have|received|meeting|assess~|weigh~)\b.{0,40}\b(?:other|others|another|alternative|different|competing|rival|several|two|three|four|couple of|few|more) (?:\w{1,12} ){0,2}(?:vendors?|providers?|suppliers?|companies|firms?|solutions?|tools?|platforms?|systems?|crms?|agenc(?:y|ies)|quotes?|offers?|bids?|products?)\b`,
      says`\b(?:compar~|look~ at|weigh~|consider~|evaluat~|review~)\b.{0,25}\b(?:other|different|few|several|couple of|various|alternative|more) (?:options|alternatives|choices)`,
      says`\b(?:offers?|quotes?|prices?|deals?|cheaper)\b.{0,30}\b(?:from|by|at|with) (?:someone else|somebody else|elsewhere|one of your|another|a competitor)|\bcheaper elsewhere`,
      says`\b(?:your|other) competitors?\b|\bthe competition\b|\bcompetitor (?:quotes?|offers?|products?)`,
      says`\b(?:our|the|my) (?:current|existing|present|incumbent) (?:provider|supplier|vendor|crm|platform|software|solution|tool|contractor)\b`,
      says`\b(?:switch~|mov~|migrat~|chang~) (?:away |over )?from [a-z0-9]`,
    ],
    [says`\b(?:your other|our competitors?|customers?)\b`],
  ),
]
