// The same with JavaScript switched off: the public search and the update of a quarter.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';

const j = await begin('without-javascript');

j.step('the public search', async () => {
  const page = await j.open({ javaScriptEnabled: false });
  await j.visit(page, '/dorset/', 'Overview');
  await page.getByLabel('Number or words').fill('knife');
  assert.equal(await j.press(page, 'Find commitments'), 200);
  await j.look(page, 'Search');
  await page.getByLabel('Pillar').selectOption('1');
  assert.equal(await j.press(page, 'Find commitments'), 200);
  await page.getByRole('link', { name: 'Proactive knife crime awareness' }).click();
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /knife crime/);
  assert.ok(await page.getByRole('navigation', { name: 'Sections of the record' }).getByRole('link', { name: 'Reports' }).isVisible(), 'the sections are in sight without a menu');
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok(await page.getByRole('navigation', { name: 'Sections of the record' }).getByRole('link', { name: 'Reports' }).isVisible(), 'and on a small screen');
  await page.context().close();
});

j.step('a chart is there', async () => {
  const page = await j.open({ javaScriptEnabled: false });
  await page.goto('/dorset/indicators/index.html');
  for (const address of (await page.locator('table tbody a').all()).slice(0, 12)) {
    const href = await address.getAttribute('href');
    const text = await (await page.request.get(`/dorset/indicators/${href}`)).text();
    if (!text.includes('<figure')) continue;
    await j.visit(page, `/dorset/indicators/${href}`, 'Indicator');
    assert.ok(await page.locator('figure svg[role=img]').isVisible());
    break;
  }
  await page.context().close();
});

j.step('a policy officer updates a commitment and an indicator', async () => {
  const page = await j.openAs('policy_officer', { javaScriptEnabled: false });
  await page.goto('/work/dorset/quarters/q2-2019-20/themes/mental-health-drugs-alcohol');
  await page.getByRole('region', { name: 'Commitments' }).getByRole('link').first().click();
  assert.equal(await j.press(page, 'Save the status'), 422);
  await j.look(page, 'Status refused');
  await page.getByRole('alert').getByRole('link', { name: /Choose a status/ }).click();
  await page.getByRole('radio', { name: 'In progress' }).check();
  await page.getByLabel('Reason').fill('Two pilots have begun.');
  assert.equal(await j.press(page, 'Save the status'), 200);
  await j.look(page, 'Status saved');
  assert.equal(await j.done(page), 'Saved.');
  assert.ok(await page.getByRole('radio', { name: 'In progress' }).isChecked());
  await page.goto('/work/dorset/quarters/q2-2019-20/themes/mental-health-drugs-alcohol');
  await page.getByRole('region', { name: 'Indicators' }).getByRole('link').first().click();
  await page.getByLabel('Value for Q2 2019/20').fill('61%');
  assert.equal(await j.press(page, 'Save the value'), 200);
  assert.match(await page.locator('.govuk-summary-list').innerText(), /Value in Q2 2019\/20\s+61%/);
  assert.equal(await j.press(page, 'Sign out'), 200);
  await page.context().close();
});
