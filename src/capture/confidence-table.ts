/** Written by `npm run capture:score -- --calibrate`: the share of right values by reader and field of CapturedContact. */
export const MEASURED: Record<string, Record<string, number>> = {
  "h-card": {
    addresses: 0.97,
    emails: 0.97,
    fullName: 0.97,
    organization: 0.98,
    phones: 0.96,
    jobTitle: 0.96,
    urls: 0.98,
  },
  "json-ld": {
    addresses: 0.97,
    emails: 0.96,
    fullName: 0.98,
    organization: 0.97,
    phones: 0.96,
    jobTitle: 0.95,
    urls: 0.95,
  },
  linkedin: {
    fullName: 0.94,
    jobTitle: 0.94,
  },
  "mail-header": {
    emails: 0.99,
    fullName: 1,
  },
  "mailto-links": {
    emails: 0.94,
  },
  microdata: {
    addresses: 0.97,
    emails: 0.96,
    fullName: 0.93,
    organization: 0.98,
    phones: 0.97,
    jobTitle: 0.96,
    urls: 0.96,
  },
  rdfa: {
    addresses: 0.95,
    emails: 0.95,
    fullName: 0.97,
    organization: 0.96,
    phones: 0.95,
    urls: 0.94,
  },
  signature: {
    addresses: 0.98,
    emails: 0.96,
    fullName: 0.94,
    organization: 0.98,
    phones: 0.99,
    jobTitle: 0.98,
    urls: 0.97,
  },
  "tel-links": {
    phones: 0.94,
  },
  "visible-text": {
    addresses: 0.98,
    emails: 1,
    fullName: 0.97,
    organization: 0.9,
    phones: 0.99,
    jobTitle: 0.9,
  },
}
