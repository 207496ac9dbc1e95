// What every journey shares: its own server, a browser, steps that fail on anything a page does wrong, and pictures.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccessibility, checkNarrow, checkPrinted, openBrowser, openPage } from './browser.mjs';
import { address_of, makeDemonstration, password, remove, root, serve } from './record.mjs';

// `today`: the day the server lives in, when it is another than the others'.
export async function begin(name, { today } = {}) {
  const own = process.env.REEVE_DEMONSTRATION ? '' : makeDemonstration();
  const server = await serve(process.env.REEVE_DEMONSTRATION || own, name, today);
  const browser = await openBrowser();
  // For people: where nobody will look, taking them would be two fifths of the time.
  const pictures = process.env.CI ? '' : join(root, 'build/browser');
  if (pictures) mkdirSync(pictures, { recursive: true });
  if (pictures) for (const old of readdirSync(pictures)) if (old.startsWith(`${name}-`)) rmSync(join(pictures, old));
  let problems = [];
  let shown = 0;
  const pages = [];
  const withoutScripts = new Set();
  const kept = { push: (problem) => problems.push(problem) };

  after(async () => {
    await browser.close();
    await server.stop();
    if (own) remove(own);
  });

  const picture = (title, kind = '') => pictures && join(pictures, `${name}-${String(shown).padStart(2, '0')}-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}${kind}.png`);

  const journey = {
    ...server,
    // One thing a person does. It fails on the first assertion, or at its end on what its pages did wrong.
    step(title, act) {
      return test(`${name}: ${title}`, async (context) => {
        problems = [];
        let failure;
        try {
          await act(context);
        } catch (error) {
          failure = error;
        }
        if (problems.length === 0 && failure) throw failure;
        if (problems.length > 0) throw new Error([...(failure ? [failure.message] : []), ...new Set(problems)].join('\n'));
      });
    },
    async open(options = {}) {
      const page = await openPage(browser, kept, { baseURL: server.address, ...options });
      if (options.javaScriptEnabled === false) withoutScripts.add(page);
      pages.push(page);
      return page;
    },
    // Every page is left before its server goes: a browser fetches a page's icon after it has said that all is loaded.
    async goOnAt(day) {
      for (const page of pages) if (!page.isClosed()) await page.goto('about:blank');
      await server.goOnAt(day);
    },
    // What was found wrong, a line each; nothing is right.
    none(wrong) {
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
    // Every page visited is looked at: by axe, at 320 pixels, and by people afterwards.
    async look(page, title, { printed = false } = {}) {
      ++shown;
      await page.waitForLoadState();  // a link that was followed leads to a page that may not have its styles yet
      if (pictures) await page.screenshot({ path: picture(title), fullPage: true });
      // axe waits on timers, which never come where scripts are switched off; the same pages are looked at with scripts.
      if (!withoutScripts.has(page)) await checkAccessibility(page, kept, title);
      await checkNarrow(page, kept, title, picture(title, '-narrow'));
      if (printed) await checkPrinted(page, kept, title, picture(title, '-printed'));
    },
    async visit(page, address, title, expected = 200, options = {}) {
      const answer = await page.goto(address);
      assert.equal(answer.status(), expected, `${address} answers ${answer.status()}`);
      await journey.look(page, title, options);
      return answer;
    },
    async signIn(page, office, secret = password) {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill(office.includes('@') ? office : address_of(office));
      await page.getByLabel('Password').fill(secret);
      await page.getByRole('button', { name: 'Sign in' }).click();
    },
    async openAs(office, options = {}) {
      const page = await journey.open(options);
      await journey.signIn(page, office);
      await page.waitForURL(/\/work\/dorset$/);
      return page;
    },
    // Forms carry this; it is the same through one sign-in.
    csrf: async (page) => page.locator('input[name=csrf]').first().getAttribute('value'),
    // Presses a button that sends a form, and gives the answer's status. A redirect is followed: 200.
    // It waits for the answer's own load: asked after the answer's head alone, a page says it is loaded and means the one before.
    async press(page, button, within = page) {
      await page.waitForLoadState();
      // Publishing prints a report, which takes seconds.
      const patience = { timeout: 60000 };
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().isNavigationRequest() && ![302, 303].includes(response.status()), patience),
        page.waitForEvent('load', patience),
        within.getByRole('button', { name: button }).click(),
      ]);
      return answer.status();
    },
    // Reads what an act will do on the page before it, then does it.
    async confirmed(page, button) {
      assert.equal(await journey.press(page, button), 200);
      await journey.look(page, `Before: ${button}`);
      return journey.press(page, button);
    },
    // The error summary says it, its link leads to the field, and the field says it too.
    async refusedAt(page, field, sentence) {
      const summary = page.getByRole('alert');
      const link = summary.getByRole('link', { name: sentence });
      assert.equal(await link.getAttribute('href'), `#${field}`, 'the error summary leads to the field');
      await link.click();
      assert.equal(await page.evaluate(() => document.activeElement.id), field, 'the field has the focus after following the link');
      assert.match(await page.title(), /^Error: /, 'the title says that there is an error');
      const said = await page.locator(`#${field}`).evaluate((element) => {
        // A box of a day stands in a group of its own within the day's.
        for (let group = element.closest('.govuk-form-group'); group; group = group.parentElement.closest('.govuk-form-group')) {
          const said = group.querySelector('.govuk-error-message');
          if (said) return said.textContent;
        }
        return '';
      });
      assert.match(said, sentence, 'the field says what is wrong');
    },
    done: (page) => page.locator('.govuk-notification-banner--success .govuk-notification-banner__content').innerText(),
  };
  return journey;
}
