// Chromium as a person would use it, and axe on every page it visits.
import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.REEVE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

// A page that fails the run on a script error, a blocked resource, or a failed request.
export async function openPage(browser, problems, options = {}) {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`script error on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|409|422|403)/.test(message.text()))
      problems.push(`console error on ${page.url()}: ${message.text()}`);
  });
  return page;
}

// axe must be run without our own policy in the way: it is evaluated by the driver, not loaded by the page.
export async function checkAccessibility(page, problems, name) {
  await page.evaluate(axe);
  const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }), levels);
  for (const violation of result.violations)
    problems.push(`${name} (${page.url()}): ${violation.id}: ${violation.help}: ${violation.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`);
}

export async function checkNarrow(page, problems, name) {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) problems.push(`${name} (${page.url()}): is ${wide} pixels too wide for a 320-pixel screen`);
  await page.setViewportSize({ width: 1200, height: 900 });
}
