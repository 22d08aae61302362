import { computeAccessibleName } from "dom-accessibility-api"

import type { Role } from "./driver"

/** What is looked for: by role and, where it is given, exactly this accessible name; or by a selector. */
export type Wanted = { role: Role; name?: string } | { css: string }

/** Which elements may have a role without saying so (HTML Accessibility API Mappings). */
const IMPLICIT: Record<Role, string> = {
  alert: "",
  button: "button, summary, input[type=button], input[type=submit], input[type=reset]",
  checkbox: "input[type=checkbox]",
  combobox: "select:not([multiple], [size]), input[list]",
  dialog: "dialog",
  form: "form",
  heading: "h1, h2, h3, h4, h5, h6",
  link: "a[href], area[href]",
  list: "ul, ol, menu",
  listitem: "li",
  radio: "input[type=radio]",
  region: "section",
  searchbox: "input[type=search]:not([list])",
  status: "output",
  textbox:
    "textarea, input:not([type], [list]), input[type=text]:not([list]), input[type=email]:not([list]), input[type=tel]:not([list]), input[type=url]:not([list])",
}

/** Everything that is wanted, in the order of the page. By role only what people can reach is found. */
export function findAll(wanted: Wanted): Element[] {
  if ("css" in wanted) return [...document.querySelectorAll(wanted.css)]
  const { role, name } = wanted
  const implicit = IMPLICIT[role].replace(/[^,(]+(?:\([^)]*\))?/g, (one) => `${one.trim()}:not([role])`)
  const selector = [`[role=${role}]`, ...(implicit ? [implicit] : [])].join(", ")
  return [...document.querySelectorAll(selector)].filter(
    (one) => isReachable(one) && (name === undefined || nameOf(one) === name),
  )
}

/** The first that can be seen. */
export const findShown = (wanted: Wanted): Element | undefined => findAll(wanted).find(isShown)

const isReachable = (one: Element): boolean =>
  one.checkVisibility({ visibilityProperty: true }) && !one.closest('[aria-hidden="true"], [inert]')

function isShown(one: Element): boolean {
  const { width, height } = one.getBoundingClientRect()
  return width > 0 && height > 0 && getComputedStyle(one).visibility === "visible"
}

const nameOf = (one: Element): string => computeAccessibleName(one).replace(/\s+/g, " ").trim()
