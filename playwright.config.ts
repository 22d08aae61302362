import { defineConfig } from "@playwright/test"

/** The journeys run in both browsers; what only one of them can show has a folder of its own. */
export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  // Two browsers on two busy cores answer late; what never comes fails all the same.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  outputDir: "test-results",
  projects: ["chromium", "firefox"].map((name) => ({
    name,
    testMatch: new RegExp(`e2e/(journeys|${name})/.*\\.spec\\.ts$`),
  })),
})
