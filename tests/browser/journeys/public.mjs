// A member of the public: finds a commitment, follows a figure to its paper, takes the files away, checks a snapshot.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { begin } from '../journey.mjs';

const j = await begin('public');
const page = await j.open();

const bytesOf = async (address) => {
  const answer = await page.request.get(address);
  assert.equal(answer.status(), 200, `${address} answers ${answer.status()}`);
  return answer.body();
};
const rowsFound = () => page.locator('table tbody tr').count();
const startsWith = (bytes, letters, address) => assert.equal(bytes.subarray(0, letters.length).toString('latin1'), letters, `${address} begins with ${letters}`);

j.step('the address alone leads to the overview', async () => {
  await j.visit(page, '/', 'Overview', 200, { printed: true });
  assert.equal(new URL(page.url()).pathname, '/dorset/');
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Police and Crime Plan 2017-2021');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content', 'the first thing reached by keyboard skips to the content');
});

j.step('commitment 86 is found by its number', async () => {
  await page.goto('/dorset/');
  await page.getByLabel('Number or words').fill('86');
  await page.getByRole('button', { name: 'Find commitments' }).click();
  await j.look(page, 'Search for 86');
  assert.equal(await rowsFound(), 1, 'one commitment has the number 86');
  await page.getByRole('link', { name: 'Proactive knife crime awareness' }).click();
  await j.look(page, 'Commitment 86', { printed: true });
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /knife crime/);
  assert.equal(await page.getByRole('region', { name: 'How it stood, report by report' }).locator('tbody tr').count(), 1);
});

j.step('a commitment is found by words, and nothing found is said', async () => {
  await page.goto('/dorset/commitments/index.html');
  const all = await rowsFound();
  assert.ok(all > 80, `${all} commitments are listed`);
  await page.getByLabel('Number or words').fill('KNIFE');
  await page.getByRole('button', { name: 'Find commitments' }).click();
  assert.ok(await page.getByRole('link', { name: 'Proactive knife crime awareness' }).isVisible(), 'words are found in any case');
  await page.getByLabel('Number or words').fill('zeppelin <script>alert(1)</script>');
  await page.getByRole('button', { name: 'Find commitments' }).click();
  await j.look(page, 'Nothing found');
  assert.match(await page.locator('main').innerText(), /No commitment fits/);
  assert.equal(await page.getByLabel('Number or words').inputValue(), 'zeppelin <script>alert(1)</script>', 'what was asked stays in the field');
  await page.getByRole('link', { name: 'Show all commitments' }).click();
  assert.equal(await rowsFound(), all);
});

j.step('commitments are filtered by pillar and by status', async () => {
  await j.visit(page, '/dorset/commitments/index.html', 'All commitments');
  const all = await rowsFound();
  let sum = 0;
  for (const pillar of ['1', '2', '3', '4']) {
    await page.getByLabel('Pillar').selectOption(pillar);
    await page.getByRole('button', { name: 'Find commitments' }).click();
    assert.equal(await page.getByLabel('Pillar').inputValue(), pillar, 'the filter stays as chosen');
    sum += await rowsFound();
  }
  assert.equal(sum, all, 'every commitment is of one pillar');
  await j.look(page, 'Filtered by pillar');
  await page.getByLabel('Pillar').selectOption('');
  await page.getByLabel('Status').selectOption('none');
  await page.getByRole('button', { name: 'Find commitments' }).click();
  await j.look(page, 'Filtered by status');
  assert.equal(await rowsFound(), all, 'no status survived in the two papers');
  await page.getByLabel('Status').selectOption('red');
  await page.getByRole('button', { name: 'Find commitments' }).click();
  assert.match(await page.locator('main').innerText(), /No commitment fits/);
});

j.step('an indicator has a chart, and the same figures in a table', async () => {
  await j.visit(page, '/dorset/indicators/index.html', 'Indicators');
  const addresses = await page.locator('table tbody a').evaluateAll((links) => links.map((link) => link.href));
  let found = '';
  for (const address of addresses) {
    await page.goto(address);
    if ((await page.locator('figure svg .reeve-chart__mark, figure svg rect').count()) > 1 && (await page.getByRole('region', { name: 'Reported values' }).locator('tbody tr').count()) > 1) {
      found = address;
      break;
    }
  }
  assert.ok(found, 'an indicator with two drawn values');
  await j.look(page, 'Indicator', { printed: true });
  const drawing = page.locator('figure svg[role=img]').first();
  assert.ok(await drawing.isVisible());
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  assert.ok((await drawing.locator('title').first().textContent()).includes(heading), 'the drawing has the name of the indicator as its title');
  const values = await page.getByRole('region', { name: 'Reported values' }).locator('tbody tr td:nth-of-type(1)').allInnerTexts();
  assert.equal(values.length, 2);
  const drawn = await drawing.evaluate((element) => element.textContent);
  for (const value of values) assert.ok(drawn.includes(value.trim()) || value === 'Not reported', `the chart names ${value} as the table does`);
});

j.step('the words of a chart can be read on a small screen', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const drawing = page.locator('figure svg[role=img]').first();
  const size = await drawing.evaluate((element) => {
    const scale = element.getBoundingClientRect().width / element.viewBox.baseVal.width;
    return Math.min(...[...element.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale));
  });
  await page.setViewportSize({ width: 1200, height: 900 });
  assert.ok(size >= 10, `the smallest words of the chart are ${size.toFixed(1)} pixels high at 320 pixels (${page.url()})`);
});

j.step('a report has a cover and a page a theme', async () => {
  await page.goto('/dorset/');
  await page.getByRole('navigation', { name: 'Sections of the record' }).getByRole('link', { name: 'Reports' }).click();
  await j.look(page, 'Reports');
  await page.locator('main').getByRole('link', { name: 'Q1 2019/20', exact: true }).click();
  await j.look(page, 'Report cover', { printed: true });
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Report for Q1 2019/20');
  await page.getByRole('link', { name: 'Mental Health; Drugs; Alcohol' }).click();
  await j.look(page, 'Theme page', { printed: true });
  assert.equal(await page.getByRole('region', { name: 'Commitments' }).locator('tbody tr').count(), 3);
  assert.equal(await page.getByRole('region', { name: 'Key indicators' }).locator('tbody tr').count(), 4);
});

j.step('the source beside a figure leads to the paper it names', async () => {
  await page.goto('/dorset/commitments/86.html');
  const link = page.getByRole('region', { name: 'How it stood, report by report' }).locator('a[href*="sources.html#"]').first();
  const paper = (await link.innerText()).replace(/ \(.*|, .*/, '');
  await link.click();
  await j.look(page, 'Sources');
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  assert.ok((await target.innerText()).includes(paper), `the link goes to "${paper}"`);
  assert.ok(await target.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().top < window.innerHeight), 'the paper is in view');
});

j.step('every file of a report can be taken away', async () => {
  await page.goto('/dorset/reports/q1-2019-20/index.html');
  const files = await page.getByRole('heading', { name: 'Downloads' }).locator('xpath=following-sibling::*').locator('a').evaluateAll((links) => links.map((link) => link.href));
  assert.ok(files.some((file) => file.endsWith('/report.pdf')), 'there is a PDF');
  assert.ok(files.some((file) => file.endsWith('/csv/commitments.csv')), 'each table is there by itself');
  for (const file of files) {
    const bytes = await bytesOf(file);
    if (file.endsWith('.pdf')) startsWith(bytes, '%PDF', file);
    else if (file.endsWith('.ods') || file.endsWith('.xlsx')) startsWith(bytes, 'PK', file);
    else if (file.endsWith('.json')) JSON.parse(bytes.toString('utf8'));
    else {
      assert.match(file, /\.csv$/);
      assert.match(bytes.toString('utf8').replace(/^\uFEFF/, '').split(/\r?\n/)[0], /^[a-z0-9_]+(,[a-z0-9_]+)+$/, `${file} has a head line of columns`);
    }
  }
});

j.step('what changed, the plan, the about page', async () => {
  await j.visit(page, '/dorset/changes.html', 'What changed', 200, { printed: true });
  assert.match(await page.locator('main').innerText(), /Between Q3 2017\/18 and Q1 2019\/20/);
  await j.visit(page, '/dorset/plan.html', 'The plan', 200, { printed: true });
  await j.visit(page, '/dorset/about.html', 'About');
});

j.step('every link of the public pages leads somewhere', async () => {
  const seen = new Set();
  const waiting = ['/dorset/'];
  const broken = [];
  while (waiting.length > 0) {
    const address = waiting.pop();
    if (seen.has(address)) continue;
    seen.add(address);
    const answer = await page.request.get(address);
    if (answer.status() !== 200) broken.push(`${address} answers ${answer.status()}`);
    if (!answer.headers()['content-type']?.startsWith('text/html') || address.includes('/snapshots/')) continue;
    const text = await answer.text();
    for (const [, found] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
      const to = new URL(found.replaceAll('&amp;', '&'), j.address + address);
      if (to.origin !== j.address) continue;
      if (!seen.has(to.pathname)) waiting.push(to.pathname);
      const mark = decodeURIComponent(to.hash.slice(1));
      if (mark && to.pathname === address && !text.includes(`id="${mark}"`)) broken.push(`${address} leads to #${mark}, which it does not have`);
    }
  }
  j.none(broken);
  assert.ok(seen.size > 200, `${seen.size} addresses were followed`);
});

j.step('the feed parses and names what changed', async () => {
  const text = (await bytesOf('/dorset/atom.xml')).toString('utf8');
  await page.goto('/dorset/');
  assert.ok(await page.locator('link[rel=alternate][type="application/atom+xml"]').count(), 'the page names the feed');
  const feed = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const ids = [...parsed.querySelectorAll('entry > id')].map((id) => id.textContent);
    return { wrong: parsed.querySelector('parsererror')?.textContent ?? '', root: parsed.documentElement.nodeName, entries: ids.length, different: new Set(ids).size,
      complete: [...parsed.querySelectorAll('entry')].every((entry) => entry.querySelector('title') && entry.querySelector('updated') && entry.querySelector('link')) };
  }, text);
  assert.equal(feed.wrong, '');
  assert.equal(feed.root, 'feed');
  assert.ok(feed.entries > 0 && feed.complete, 'entries have a title, a day and a link');
  assert.equal(feed.different, feed.entries, 'no two entries have one id');
});

j.step('the data page offers the files, and they parse', async () => {
  await j.visit(page, '/dorset/data.html', 'Data');
  for (const name of ['commitments.json', 'tracker.json', 'plan.json']) {
    assert.ok(await page.locator(`a[href="${name}"]`).count(), `${name} is offered`);
    JSON.parse((await bytesOf(`/dorset/${name}`)).toString('utf8'));
  }
});

j.step('a snapshot is downloaded and verified, and an altered one is found out', async () => {
  await page.goto('/dorset/about.html');
  const key = /--key (\S+)/.exec(await page.locator('pre').innerText())[1];
  await page.locator('main').getByRole('link', { name: /snapshots/ }).click();
  await j.look(page, 'Snapshots');
  const link = page.getByRole('row').filter({ hasText: 'report for Q1 2019/20' }).locator('a[href$=".json"]');
  assert.ok((await link.getAttribute('href')).includes(j.snapshots.at(-1).slice(0, 16)), 'it is the one that reeve plan publish named');
  const folder = mkdtempSync(join(tmpdir(), 'reeve-snapshot-'));
  const file = join(folder, 'snapshot.json');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await download.saveAs(file);
  const verify = (name, with_key) => spawnSync(j.binary, ['verify', '--snapshot', name, '--key', with_key], { encoding: 'utf8' });
  const right = verify(file, key);
  assert.equal(right.status, 0, right.stdout + right.stderr);
  const text = readFileSync(file, 'utf8');
  const altered = join(folder, 'altered.json');
  writeFileSync(altered, text.replace(/("[0-9a-f]{64}":")(.)/, (_, start, letter) => start + (letter === 'A' ? 'B' : 'A')));
  assert.notEqual(verify(altered, key).status, 0, 'an altered snapshot is refused');
  assert.notEqual(verify(file, 'A'.repeat(43) + '=').status, 0, 'another key is refused');
  rmSync(folder, { recursive: true });
});

j.step('addresses of folders may be typed with or without their last slash', async () => {
  const wrong = [];
  for (const folder of ['/dorset', '/dorset/commitments', '/dorset/indicators', '/dorset/reports', '/dorset/reports/q1-2019-20', '/dorset/snapshots'])
    for (const address of [folder, `${folder}/`]) {
      const status = (await page.request.get(address)).status();
      if (status !== 200) wrong.push(`${address} answers ${status}`);
    }
  j.none(wrong);
});

j.step('a page that is not there says so', async () => {
  await j.visit(page, '/dorset/commitments/9999.html', 'Not found', 404);
  // A reader who followed an old link finds the way back; the menu comes back a moment after a phone's width.
  await page.getByRole('link', { name: 'Commitments' }).first().waitFor();
  await j.visit(page, '/elsewhere/', 'Not found at all', 404);
});
