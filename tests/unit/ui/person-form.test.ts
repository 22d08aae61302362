import { describe, expect, it } from "vitest"

import { capturedOf, draftOf, fieldsOf, formOf, formOfDraft, isWritten, personWritten } from "~ui/person-form"

import { aCaptured } from "../../support/builders"

const ada = aCaptured({ givenName: "Ada", familyName: "Lovelace", birthday: "1815-12-10", note: "Met at the fair" })

describe("the form of a captured person", () => {
  it("has a first e-mail and a first phone even when the page gave none", () => {
    expect(formOf(aCaptured({ emails: [] }))).toMatchObject({ emails: [""], phones: [""], urls: [] })
  })

  it("puts a name together from its parts", () => {
    expect(formOf(aCaptured({ fullName: undefined, givenName: "Ada", familyName: "King" })).fullName).toBe("Ada King")
  })

  it("comes back whole from a draft", () => {
    const form = { ...formOf(ada), fullName: "Ada King" }
    expect(formOfDraft(draftOf(form))).toEqual(form)
    expect(formOfDraft({ form: "" })).toBeUndefined()
  })
})

describe("what is saved of a form", () => {
  it("is the form and what the page gave beside it", () => {
    expect(fieldsOf(formOf(ada), ada)).toMatchObject({
      fullName: "Ada Lovelace",
      givenName: "Ada",
      familyName: "Lovelace",
      emails: [{ value: "ada@engines.example" }],
      phones: [],
      birthday: "1815-12-10",
      notes: "Met at the fair",
    })
  })

  it("leaves out the parts of a name that was corrected", () => {
    expect(fieldsOf({ ...formOf(ada), fullName: "Augusta King" }, ada)).toMatchObject({
      fullName: "Augusta King",
      givenName: undefined,
      familyName: undefined,
    })
  })

  it("drops empty lines and says each value once", () => {
    const form = { ...formOf(ada), emails: [" a@example.com", "", "a@example.com "] }
    expect(fieldsOf(form, ada).emails).toEqual([{ value: "a@example.com" }])
  })

  it("leaves out a picture that the store would refuse", () => {
    const insecure = aCaptured({ photo: "http://example.com/ada.png" })
    expect(fieldsOf(formOf(insecure), insecure).photo).toBeUndefined()
  })
})

it("looks for lookalikes by the form as it stands", () => {
  expect(capturedOf({ ...formOf(ada), emails: ["king@example.com", ""] }, ada)).toMatchObject({
    emails: ["king@example.com"],
    source: ada.source,
  })
})

it("tells what was typed into the search: an address, a number or a name", () => {
  expect(personWritten("ada@example.com").emails).toEqual(["ada@example.com"])
  expect(personWritten("+44 20 7946 0018").phones).toEqual(["+44 20 7946 0018"])
  expect(personWritten("Ada King").fullName).toBe("Ada King")
  expect(isWritten(personWritten("Ada"))).toBe(true)
  expect(isWritten(ada)).toBe(false)
})
