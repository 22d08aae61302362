/** The browser's own interface: Firefox and newer Chromium call it `browser`; both give promises. */
export const api = globalThis.browser ?? globalThis.chrome
