// node axe.mjs BROWSER FILE...: prints, as JSON, what axe-core finds in each page, wide, narrow, dark, and unfolded.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openPage, withBrowser } from "./open_page.mjs";

const [browserPath, ...files] = process.argv.slice(2);
const axe = readFileSync(resolve(process.env.HEINOLA_INDICATORS_NODE_MODULES, "axe-core/axe.min.js"), "utf-8");
const views = [
  { name: "wide", width: 1280 },
  { name: "phone", width: 360 },
  { name: "dark", width: 1280, colorScheme: "dark" },
];

const found = [];
await withBrowser(browserPath, async (browser) => {
  for (const file of files) {
    for (const view of views) {
      const requests = [];
      const page = await openPage(browser, file, { ...view, requests });
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      await page.evaluate(axe);
      const { violations, incomplete } = await page.evaluate(() => window.axe.run());
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const said = (list) => list.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`);
      found.push({ file, view: view.name, violations: said(violations), incomplete: said(incomplete), wider, requests });
      await page.close();
    }
  }
});
process.stdout.write(JSON.stringify(found, null, 1));
