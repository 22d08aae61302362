/** The address of a contact's profile, from a page in the folder of the full pages. */
export const contactAddress = (id: string): string => `../sidepanel.html?contact=${id}`
