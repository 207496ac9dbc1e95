// Chromium as a person would use it, and what is asked of every page it visits.
import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const wide = { width: 1200, height: 900 };
const narrow = { width: 320, height: 640 };

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.REEVE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

// A page that notes a script error, a blocked resource, a style or script that is missing, and a fault of the server.
// A page may answer 403, 404, 409 or 422 on purpose; what a page loads may not.
export async function openPage(browser, problems, options = {}) {
  const context = await browser.newContext({ acceptDownloads: true, viewport: wide, ...options });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`script error on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|409|422|403)/.test(message.text()))
      problems.push(`console error on ${page.url()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.url()} answered ${response.status()}`);
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      problems.push(`${page.url()} loads ${response.url()}, which answered ${response.status()}`);
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

export async function checkNarrow(page, problems, name, picture) {
  await page.setViewportSize(narrow);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) problems.push(`${name} (${page.url()}): is ${over} pixels too wide for a 320-pixel screen`);
  if (picture) await page.screenshot({ path: picture, fullPage: true });
  await page.setViewportSize(wide);
}

// On paper: the words of the page, not the ways round the site.
export async function checkPrinted(page, problems, name, picture) {
  await page.emulateMedia({ media: 'print' });
  for (const way of ['nav', '.govuk-service-navigation', '.govuk-breadcrumbs', '.govuk-skip-link', '.reeve-account', 'form[role=search]'])
    for (const found of await page.locator(way).all())
      if (await found.isVisible()) problems.push(`${name} (${page.url()}): "${way}" is printed`);
  if (!(await page.locator('h1').first().isVisible())) problems.push(`${name} (${page.url()}): its heading is not printed`);
  if (picture) await page.screenshot({ path: picture, fullPage: true });
  await page.emulateMedia({ media: null });
}
