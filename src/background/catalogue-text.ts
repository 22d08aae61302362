import browser from "webextension-polyfill"

/** A text of the catalogues in the browser's language, with its values: for badge, notifications and menus. */
export const catalogueText = (key: string, ...values: string[]): string => browser.i18n.getMessage(key, values)
