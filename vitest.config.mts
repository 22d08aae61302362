import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const src = fileURLToPath(new URL("./src", import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      // The bundler turns these into the addresses of built files.
      { find: /^url:.*$/, replacement: fileURLToPath(new URL("./tests/support/script-url.ts", import.meta.url)) },
      { find: /^~(.*)$/, replacement: `${src}/$1` },
      // The polyfill refuses to load outside an extension.
      {
        find: "webextension-polyfill",
        replacement: fileURLToPath(new URL("./tests/support/fake-browser.ts", import.meta.url)),
      },
    ],
  },
  test: {
    // Nothing asserts a time: what hangs is told from what is slow on a busy machine.
    testTimeout: 30_000,
    include: ["tests/unit/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/unit-setup.ts"],
    restoreMocks: true,
  },
})
