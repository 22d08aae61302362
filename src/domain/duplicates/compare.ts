import { compareBirthdays } from "./compare-birthdays"
import { compareEmails } from "./compare-emails"
import { compareNames } from "./compare-names"
import { compareJobTitles, compareOrganizations, compareSets } from "./compare-organizations"
import { comparePhones } from "./compare-phones"
import { compareAreas, compareStreets } from "./compare-places"
import { AGREEMENTS as A } from "./fields"
import { AT, Outcome } from "./outcome"
import type { Profile } from "./profile"

/** Compares two profiles; the outcome of the last comparison stands in its fields. */
export class Comparison extends Outcome {
  compare(a: Profile, b: Profile): void {
    this.levels.fill(0)
    this.rarity.fill(0)
    this.sharers = Number.POSITIVE_INFINITY
    if (a.isOrganization === b.isOrganization && !a.isOrganization) compareNames(this, a, b)
    if (a.birthday !== "" && b.birthday !== "") compareBirthdays(this, a, b)
    if (a.emails.length > 0 && b.emails.length > 0) compareEmails(this, a, b)
    if (a.phones.length > 0 && b.phones.length > 0) comparePhones(this, a.phones, b.phones)
    if (a.streets.length > 0 && b.streets.length > 0) compareStreets(this, a.streets, b.streets)
    compareAreas(this, a, b)
    if (a.organization && b.organization) compareOrganizations(this, a.organization, b.organization, a.isOrganization)
    // One address at one domain is one fact.
    const isOneAddress = this.levels[AT.email] === A.same || this.levels[AT.email] === A.typo
    if (!isOneAddress && a.domains.length > 0 && b.domains.length > 0)
      compareSets(this, "domain", this.terms.domains, a.domains, b.domains, a.isOrganization)
    if (a.profiles.length > 0 && b.profiles.length > 0)
      compareSets(this, "profile", this.terms.profiles, a.profiles, b.profiles)
    if (a.jobTitle && b.jobTitle) compareJobTitles(this, a.jobTitle, b.jobTitle)
    if (this.sharers === Number.POSITIVE_INFINITY) this.sharers = 1
  }
}
