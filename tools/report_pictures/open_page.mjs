// Opens a page from a file in headless Chromium, refusing and noting every request for anything else.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const modules = resolve(process.env.HEINOLA_INDICATORS_NODE_MODULES);
export const installed = createRequire(`${modules}/`);
const { chromium } = installed(`${modules}/playwright-core`);

export async function withBrowser(executablePath, use) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

export async function openPage(browser, file, { width, height = 900, colorScheme = "light", requests = [] }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  const address = pathToFileURL(resolve(file)).href;
  await page.route("**/*", (route) => {
    const asked = route.request().url();
    if (asked === address || asked.startsWith("data:")) return route.continue();
    requests.push(asked);
    return route.abort();
  });
  await page.goto(address);
  return page;
}
