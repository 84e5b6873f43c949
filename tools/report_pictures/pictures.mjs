// node pictures.mjs BROWSER FILE FOLDER: the page at 360 and 1280 px, dark, in pieces one can look at, and its print.
import { join } from "node:path";
import { openPage, withBrowser } from "./open_page.mjs";

const [browserPath, file, folder] = process.argv.slice(2);
const pieceHeight = 1600;
const views = [
  { name: "phone", width: 360 },
  { name: "wide", width: 1280 },
  { name: "dark", width: 1280, colorScheme: "dark" },
];

async function photograph(page, { name, width }) {
  const total = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0, number = 1; top < total; top += pieceHeight, number += 1) {
    const clip = { x: 0, y: top, width, height: Math.min(pieceHeight, total - top) };
    const path = join(folder, `${name}-${String(number).padStart(2, "0")}.png`);
    await page.screenshot({ path, fullPage: true, clip });
  }
}

await withBrowser(browserPath, async (browser) => {
  for (const view of views) {
    const page = await openPage(browser, file, view);
    await photograph(page, view);
    await page.close();
  }
  const page = await openPage(browser, file, { width: 1280 });
  await page.pdf({ path: join(folder, "print.pdf"), preferCSSPageSize: true, printBackground: true });
});
