import { rulesOf } from "./rules-of"

export const DATE = String.raw`(?:(?:mon|tues?|weds?|wednes|thurs?|fri|satur|sun)(?:day)?\b|(?:the )?(?:very )?(?:end|start|beginning|middle|mid|first|close) (?:of|week)\b|(?:early |late |mid-? ?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|q[1-4]\b|easter|christmas|xmas|thanksgiving|(?:the )?(?:summer|spring|autumn|fall|winter|new year|season|holidays)\b|(?:the )?\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[/.-]\d{1,2}|\d{1,2} (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|tomorrow|tonight|then\b|next (?:week|month|quarter|year|mon|tue|wed|thu|fri)|this (?:week|month|quarter|year|fri)|eo[dwm]\b|month end|year end)`

/** Nobody asks: it isn't wanted, or a matter of lunch. */
const NOT_WANTED =
  /\b(?:no need (?:to|for)|(?:don'?t|do not|didn'?t|doesn'?t|won'?t) (?:call|ring|phone|send|need (?:a|any|the|you to|your|to)|want (?:a|any|the|to))|not (?:asking|looking) for|without (?:a|any)|if (?:we|i) ever|instead of (?:a|calling))\b/
const PRIVATE =
  /\b(?:the kids|coffee|lunch|dinner|breakfast|sandwich(?:es)?|cake|beers?|wine|petrol|groceries|rent|landlord|my (?:daughter|son|wife|husband|mum|dad|kids?|flat|house|tax|holidays?)|tax returns?|birthday|wedding|flight|hotel|train|mortgage)\b/
/** Our own words, told again. */
const OURS = /\b(?:(?:as|like|when|since) you (?:wrote|said|asked|mentioned|put it)|you (?:asked|wrote|said) )/
const COMMON = [NOT_WANTED, PRIVATE, OURS]

export const { rule, asked } = rulesOf("en", COMMON)

export const THANKED =
  /\b(?:thank(?:s| you)(?: \w{1,9}){0,3} for (?:the|your|that|sending|our|today)|(?:received|got|read|reviewed|enjoyed|liked|loved) (?:the|your|our|that))\b/
