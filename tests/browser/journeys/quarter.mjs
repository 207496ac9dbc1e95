// A quarter from its first update to its publication, a correction of it, and the quarter after.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';

const j = await begin('quarter');
const quarter = '/work/dorset/quarters/q2-2019-20';
const theme = `${quarter}/themes/mental-health-drugs-alcohol`;
const officer = await j.openAs('policy_officer');
const chief = await j.openAs('chief_executive');
const reader = await j.open();
const reason = 'The street triage team lost two of its six nurses in August; recruitment closes on 8 November.';
const correction = 'The figure for the triage team was of the whole county; the status is now that of Dorset alone.';
let decided = { number: '', address: '' };
let before = '';  // the first edition of the report, as bytes

const linksIn = (page, region) => page.getByRole('region', { name: region }).locator('tbody a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
const standing = (page) => page.locator('.govuk-summary-list').first().innerText();
const post = async (page, address, form) => {
  const answer = await page.request.post(address, { form, maxRedirects: 0, timeout: 60000 });
  assert.equal(answer.status(), 303, `POST ${address} answers ${answer.status()}`);
};
// Fills in what a quarter still lacks and certifies its themes, by sending the forms its pages have. An indicator may
// stand in two themes, so all is filled in before any is certified.
const completeThemes = async (page, addresses) => {
  const csrf = await j.csrf(page);
  for (const address of addresses) {
    await page.goto(address);
    for (const line of await linksIn(page, 'Commitments')) await post(page, line, { csrf, status: 'yellow', reason: '' });
    for (const line of await linksIn(page, 'Indicators'))
      await post(page, line, { csrf, printed: '50%', mark: '-', basis: 'YTD', as_at: '30 September 2019', comparator: 'the year before', note: '' });
  }
  for (const address of addresses) await post(page, `${address}/certify`, { csrf, note: '' });
};
const themesOf = (page) => page.locator('.govuk-task-list a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
j.step('the officer finds the open quarter from the workspace', async () => {
  await j.look(officer, 'Workspace');
  await officer.locator('main').getByRole('link', { name: 'Q2 2019/20' }).click();
  await j.look(officer, 'Quarter', { printed: true });
  assert.match(await standing(officer), /Open for updates/);
  assert.match(await standing(officer), /18 October 2019/);
  await officer.getByRole('link', { name: /\d+ questions/ }).click();
  await j.look(officer, 'Questions');
  await officer.goto(quarter);
  await officer.getByRole('link', { name: 'See what is mine' }).click();
  await j.look(officer, 'Mine, nothing');
  await officer.goto(quarter);
  await officer.getByRole('link', { name: 'See the report as it would be published' }).click();
  await j.look(officer, 'Preview');
  assert.match(await officer.locator('main').innerText(), /This is a draft\. It is not public\./);
  await j.visit(officer, '/work/dorset/quarters', 'Quarters');
  await j.visit(officer, '/work/dorset/commitments', 'Register of commitments');
});

j.step('what is missing is listed before a theme can be certified, and certifying is refused', async () => {
  await j.visit(officer, theme, 'Theme, nothing yet');
  const missing = officer.getByRole('heading', { name: 'Before this theme can be certified' }).locator('xpath=following-sibling::ul[1]').getByRole('link');
  assert.equal(await missing.count(), 7);
  assert.equal(await officer.getByRole('button', { name: 'Certify this theme' }).count(), 0);
  const answer = await officer.request.post(`${theme}/certify`, { form: { csrf: await j.csrf(officer), note: '' } });
  assert.equal(answer.status(), 409);
  assert.match(await answer.text(), /Give a status to/);
});

j.step('a status: none chosen is refused, then chosen with its reason', async () => {
  await officer.goto(theme);
  await officer.getByRole('region', { name: 'Commitments' }).getByRole('link').first().click();
  const address = new URL(officer.url()).pathname;
  decided = { number: address.split('/').at(-1), address };
  await j.look(officer, 'Commitment, nothing yet');
  assert.equal(await j.press(officer, 'Save the status'), 422);
  await j.look(officer, 'Commitment, no status chosen');
  await j.refusedAt(officer, 'status', /Choose a status/);
  await officer.getByRole('radio', { name: 'Challenging' }).check();
  await officer.getByLabel('Reason').fill('x'.repeat(2001));
  assert.equal(await j.press(officer, 'Save the status'), 422);
  await j.refusedAt(officer, 'reason', /at most 2,000 characters/);
  assert.ok(await officer.getByRole('radio', { name: 'Challenging' }).isChecked(), 'what was chosen stays chosen');
  await officer.getByLabel('Reason').fill(reason);
  assert.equal(await j.press(officer, 'Save the status'), 200);
  assert.equal(await j.done(officer), 'Saved.');
  await j.look(officer, 'Commitment saved');
  assert.match(await standing(officer), /Status in Q2 2019\/20\s+▲?\s*Challenging/);
});

j.step('evidence: an address that is not of the web is refused', async () => {
  await officer.goto(decided.address);
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'dorset.police.uk/triage', '']) {
    await officer.getByLabel('What the link shows').fill('Street triage review');
    await officer.getByLabel('Web address').fill(bad);
    assert.equal(await j.press(officer, 'Add the link'), 422, `"${bad}" is refused`);
    await j.refusedAt(officer, 'evidence_address', /Enter a web address that starts with https/);
    assert.equal(await officer.getByLabel('What the link shows').inputValue(), 'Street triage review', 'the words stay');
  }
  await j.look(officer, 'Evidence refused');
  await officer.getByLabel('Web address').fill('https://www.dorset.pcc.police.uk/street-triage-review');
  assert.equal(await j.press(officer, 'Add the link'), 200);
  assert.ok(await officer.getByRole('link', { name: 'Street triage review' }).isVisible());
});

j.step('a value: empty is refused, then saved', async () => {
  await officer.goto(theme);
  await officer.getByRole('region', { name: 'Indicators' }).getByRole('link').first().click();
  await j.look(officer, 'Indicator, nothing yet');
  await officer.getByLabel('Note').fill('A note that must not be lost.');
  assert.equal(await j.press(officer, 'Save the value'), 422);
  await j.look(officer, 'Indicator, no value');
  await j.refusedAt(officer, 'printed', /Enter the value, or say that there is none/);
  assert.equal(await officer.getByLabel('Note').inputValue(), 'A note that must not be lost.');
  await officer.getByLabel('Value for Q2 2019/20').fill('+4.5%');
  await officer.getByLabel('Trend mark').selectOption('Up');
  await officer.getByLabel('As at').fill('30 September 2019');
  await officer.getByLabel('Compared with').fill('Q2 2018/19');
  await officer.getByLabel('Note').fill('Seasonal: July and August are the busiest months.');
  assert.equal(await j.press(officer, 'Save the value'), 200);
  await j.look(officer, 'Indicator saved');
  assert.match(await standing(officer), /Value in Q2 2019\/20\s+\+4\.5%/);
});

j.step('headlines, achievements and risks are added and removed', async () => {
  await officer.goto(theme);
  for (const [title, words] of [['Headlines', 'Street triage reached 412 people, <b>a tenth more</b> & rising'], ['Activities and achievements', 'A second safe space opened in Weymouth'], ['Risks and challenges', 'Two vacancies in the triage team']]) {
    await officer.getByLabel(`Add a line to: ${title}`).fill(words);
    const form = officer.locator('form').filter({ has: officer.getByLabel(`Add a line to: ${title}`) });
    assert.equal(await j.press(officer, 'Add', form), 200);
    assert.ok(await officer.getByRole('cell', { name: words, exact: true }).isVisible(), `"${words}" is shown as it was typed`);
  }
  const headline = officer.locator('form').filter({ has: officer.getByLabel('Add a line to: Headlines') });
  assert.equal(await j.press(officer, 'Add', headline), 422);
  await j.look(officer, 'Empty headline');
  await j.refusedAt(officer, 'label', /Enter it in one line/);
  await officer.getByLabel('Add a line to: Headlines').fill('A line put in by mistake');
  await j.press(officer, 'Add', headline);
  assert.equal(await j.press(officer, /^Remove.*A line put in by mistake$/), 200);
  assert.equal(await officer.getByRole('cell', { name: 'A line put in by mistake', exact: true }).count(), 0);
  await j.look(officer, 'Theme with words');
});

j.step('an owner is named and finds the line under what is theirs', async () => {
  await officer.goto(decided.address);
  await officer.getByLabel('Owner').selectOption({ label: 'Ines Marlow' });
  assert.equal(await j.press(officer, 'Save the owner'), 200);
  const owner = await j.openAs('theme_owner');
  await j.visit(owner, `${quarter}/mine`, 'Mine, one line');
  assert.equal(await owner.locator('table tbody tr').count(), 1);
  await owner.context().close();
});

j.step('the rest of the theme is updated on its pages, and it is certified', async () => {
  await officer.goto(theme);
  for (const address of await linksIn(officer, 'Commitments')) {
    if (address === decided.address) continue;
    await officer.goto(address);
    await officer.getByRole('radio', { name: 'In progress' }).check();
    assert.equal(await j.press(officer, 'Save the status'), 200);
  }
  await officer.goto(theme);
  for (const address of (await linksIn(officer, 'Indicators')).slice(1)) {
    await officer.goto(address);
    await officer.getByLabel('Value for Q2 2019/20').fill('TBC');
    assert.equal(await j.press(officer, 'Save the value'), 200);
  }
  await officer.goto(theme);
  await j.look(officer, 'Theme ready to certify');
  await officer.getByLabel('Note (optional)').fill('Checked against the triage return');
  assert.equal(await j.press(officer, 'Certify this theme'), 200);
  assert.equal(await j.done(officer), 'Certified.');
  await j.look(officer, 'Quarter with one theme certified');
  await officer.goto(theme);
  assert.match(await officer.locator('main').innerText(), /Certified by the Policy Officer/);
});

for (const [what, change] of [
  ['a status', async () => { await officer.goto(decided.address); await j.press(officer, 'Save the status'); }],
  ['a headline', async () => {
    await officer.goto(theme);
    await officer.getByLabel('Add a line to: Headlines').fill('A headline after the certificate');
    await j.press(officer, 'Add', officer.locator('form').filter({ has: officer.getByLabel('Add a line to: Headlines') }));
  }],
])
  j.step(`a change to ${what} takes the certificate away, as the page says`, async () => {
    await officer.goto(theme);
    assert.match(await officer.locator('main').innerText(), /Any change to this theme takes the certificate away/);
    await change();
    await officer.goto(theme);
    const taken = await officer.getByRole('button', { name: 'Certify this theme' }).count();
    if (taken) await j.press(officer, 'Certify this theme');
    assert.equal(taken, 1, `the theme still stands certified after ${what} was changed`);
  });

j.step('the chief executive cannot sign off while themes are not certified', async () => {
  await j.visit(chief, quarter, 'Quarter as chief executive');
  assert.match(await chief.locator('main').innerText(), /It can be signed off when every theme is certified: 10 themes are not yet/);
  const answer = await chief.request.post(`${quarter}/sign-off`, { form: { csrf: await j.csrf(chief) } });
  assert.equal(answer.status(), 409);
  assert.equal((await chief.request.post(`${quarter}/publish`, { form: { csrf: await j.csrf(chief) } })).status(), 409, 'nor publish');
});

j.step('the other themes are completed', async () => {
  await officer.goto(quarter);
  await completeThemes(officer, (await themesOf(officer)).filter((address) => address !== theme));
  // An indicator that the first theme shares with another was updated since, so the first is certified again.
  await officer.goto(theme);
  if (await officer.getByRole('button', { name: 'Certify this theme' }).count()) await j.press(officer, 'Certify this theme');
  await officer.goto(quarter);
  assert.equal(await officer.locator('.govuk-task-list__status').filter({ hasText: /^\s*Certified\s*$/ }).count(), 11);
  await officer.getByRole('link', { name: /\d+ questions?/ }).click();
  await j.look(officer, 'Questions before signing');
});

j.step('the chief executive signs off, which closes the quarter, and publishes', async () => {
  await j.visit(chief, quarter, 'Ready to sign off');
  assert.equal(await j.confirmed(chief, 'Sign off Q2 2019/20'), 200);
  assert.equal(await j.done(chief), 'Signed off.');
  await j.look(chief, 'Signed off');
  await officer.goto(decided.address);
  assert.equal(await officer.getByRole('button', { name: 'Save the status' }).count(), 0);
  assert.match(await officer.locator('main').innerText(), /is signed off\. Open it again before changing it/);
  await j.look(officer, 'Commitment when signed off');
  await chief.setDefaultTimeout(60000);
  assert.equal(await j.confirmed(chief, 'Publish Q2 2019/20'), 200);
  assert.equal(await j.done(chief), 'Published. The public pages show it now.');
  await j.look(chief, 'Published');
});

j.step('the public sees the status, its reason, its evidence and the report at once', async () => {
  before = await (await reader.request.get('/dorset/reports/q2-2019-20/mental-health-drugs-alcohol.html')).text();
  await j.visit(reader, `/dorset/commitments/${decided.number}.html`, 'Public commitment');
  const row = reader.getByRole('region', { name: 'How it stood, report by report' }).getByRole('row').filter({ hasText: 'Q2 2019/20' });
  assert.match(await row.innerText(), /Challenging/);
  assert.ok((await row.innerText()).includes(reason));
  assert.equal(await row.getByRole('link', { name: 'Street triage review' }).getAttribute('href'), 'https://www.dorset.pcc.police.uk/street-triage-review');
  await j.visit(reader, '/dorset/', 'Public overview');
  assert.match(await reader.locator('main').innerText(), /How commitments stand, Q2 2019\/20/);
  await reader.getByRole('button', { name: 'Read the report for Q2 2019/20' }).click();
  await j.look(reader, 'Public report');
  const pdf = await reader.request.get('/dorset/reports/q2-2019-20/report.pdf');
  assert.equal((await pdf.body()).subarray(0, 4).toString(), '%PDF');
  await j.visit(reader, '/dorset/reports/q2-2019-20/mental-health-drugs-alcohol.html', 'Public theme', 200, { printed: true });
  assert.match(await reader.locator('main').innerText(), /Street triage reached 412 people, <b>a tenth more<\/b> & rising/);
  await j.visit(reader, '/dorset/changes.html', 'Public changes');
  assert.ok((await reader.locator('main').innerText()).includes(reason), 'what changed says why');
  await reader.goto('/dorset/commitments/index.html');
  await reader.getByLabel('Status').selectOption('red');
  await j.press(reader, 'Find commitments');
  assert.equal(await reader.locator('table tbody tr').count(), 1, 'one commitment is challenging');
});

j.step('every heading of the published report has something under it', async () => {
  await reader.goto('/dorset/reports/q2-2019-20/');
  const empty = await reader.locator('main :is(h2, h3)').evaluateAll((headings) => headings
    .filter((heading) => heading.nextElementSibling === null || (heading.textContent === 'Headlines' && heading.nextElementSibling.tagName !== 'UL'))
    .map((heading) => `${heading.closest('section')?.querySelector('h2')?.textContent ?? ''}: "${heading.textContent}" has nothing under it`));
  j.none(empty);
  assert.match(await reader.locator('main').innerText(), /Street triage reached 412 people/, 'the headline written in the workspace is on the cover');
});

j.step('a correction needs a reason', async () => {
  await chief.goto(quarter);
  assert.equal(await j.confirmed(chief, 'Open a correction'), 422);
  await j.look(chief, 'Correction without a reason');
  await j.refusedAt(chief, 'reason', /Say why it is opened again/);
  await chief.getByLabel('What is being corrected, and why').fill(correction);
  assert.equal(await j.press(chief, 'Open a correction'), 200);
  await j.look(chief, 'Correction open');
  assert.match(await standing(chief), /Published; a correction is being made/);
  const shown = await (await reader.request.get('/dorset/reports/q2-2019-20/mental-health-drugs-alcohol.html')).text();
  assert.ok(shown === before, 'the public pages stay as they are while a correction is made');
});

j.step('one status is corrected, certified, signed off and published as the second edition', async () => {
  await officer.goto(decided.address);
  await officer.getByRole('radio', { name: 'In progress' }).check();
  await officer.getByLabel('Reason').fill('Dorset alone is at full strength.');
  assert.equal(await j.press(officer, 'Save the status'), 200);
  await j.look(officer, 'Commitment in a correction');
  await officer.goto(theme);
  assert.equal(await j.press(officer, 'Certify this theme'), 200);
  await chief.goto(quarter);
  assert.equal(await j.confirmed(chief, 'Sign off Q2 2019/20'), 200);
  assert.equal(await j.confirmed(chief, 'Publish Q2 2019/20'), 200);
  await reader.goto(`/dorset/commitments/${decided.number}.html`);
  const history = reader.getByRole('region', { name: 'How it stood, report by report' });
  assert.match(await history.innerText(), /In progress[\s\S]*Dorset alone is at full strength/);
  assert.equal(await history.getByRole('row').filter({ hasText: 'Q2 2019/20' }).count(), 1);
});

j.step('a reader of the corrected report is told what was corrected, and finds the first edition as it was', async () => {
  await j.visit(reader, '/dorset/reports/q2-2019-20/', 'Corrected report', 200, { printed: true });
  assert.ok((await reader.locator('main').innerText()).includes(correction), 'the report does not say what was corrected; the form promised "This is published with the new edition."');
  await reader.getByRole('link', { name: 'Snapshots' }).first().click();
  await j.look(reader, 'Snapshots');
  const editions = reader.getByRole('row').filter({ hasText: 'report for Q2 2019/20' });
  assert.equal(await editions.count(), 2);
  assert.match(await editions.first().innerText(), /\t2\t/, 'the later edition is listed first');
  assert.ok((await editions.first().innerText()).includes(correction), 'the list says what the second edition corrects');
  const manifest = async (row) => JSON.parse((await (await reader.request.get(new URL(await row.locator('a[href$=".json"]').getAttribute('href'), reader.url()).href)).json()).manifest);
  assert.equal((await manifest(editions.nth(1))).edition, 1);
  assert.equal((await manifest(editions.first())).edition, 2);
  await editions.nth(1).locator('a[href$="index.html"]').click();
  assert.match(new URL(reader.url()).pathname, /^\/dorset\/snapshots\/[0-9a-f]{16}\/index\.html$/);
  await j.look(reader, 'First edition');
  const first = await reader.request.get(new URL('mental-health-drugs-alcohol.html', reader.url()).href);
  assert.ok((await first.text()) === before, 'the first edition is not byte for byte what was published');
});

j.step('the next quarter is opened on a page, and a status that got worse needs a reason', async () => {
  await officer.goto('/work/dorset/quarters');
  await officer.getByLabel('Quarter', { exact: true }).fill('third quarter');
  await officer.getByLabel('Day by which owners update').fill('soon');
  assert.equal(await j.press(officer, 'Open the quarter'), 422);
  await j.look(officer, 'Quarter refused');
  await j.refusedAt(officer, 'quarter', /Write the quarter like/);
  await officer.getByLabel('Quarter', { exact: true }).fill('Q3 2019/20');
  await officer.getByLabel('Day by which owners update').fill('2020-01-17');
  assert.equal(await j.press(officer, 'Open the quarter'), 200);
  assert.equal(await j.done(officer), 'The quarter is open.');
  await officer.goto(decided.address.replace('q2', 'q3'));
  assert.match(await standing(officer), /Status in Q2 2019\/20\s+▶?\s*In progress/);
  await officer.getByRole('radio', { name: 'Challenging' }).check();
  assert.equal(await j.press(officer, 'Save the status'), 422);
  await j.look(officer, 'Worse without a reason');
  assert.ok(await officer.getByRole('radio', { name: 'Challenging' }).isChecked());
  await j.refusedAt(officer, 'reason', /Say why the status got worse: it was "In progress" in Q2 2019\/20/);
  await officer.getByLabel('Reason').fill(reason);
  assert.equal(await j.press(officer, 'Save the status'), 200);
});

j.step('what changed says what got worse, from what, and why', async () => {
  const next = quarter.replace('q2', 'q3');
  const address = decided.address.replace('q2', 'q3');
  await officer.goto(next);
  await completeThemes(officer, await themesOf(officer));
  await post(officer, address, { csrf: await j.csrf(officer), status: 'red', reason });
  await post(officer, `${theme.replace('q2', 'q3')}/certify`, { csrf: await j.csrf(officer), note: '' });
  const csrf = await j.csrf(chief);
  await post(chief, `${next}/sign-off`, { csrf });
  await post(chief, `${next}/publish`, { csrf });
  await j.visit(reader, '/dorset/changes.html', 'What got worse');
  const rows = reader.getByRole('region', { name: 'Statuses that changed' }).locator('tbody tr');
  assert.equal(await rows.count(), 1);
  const row = await rows.first().innerText();
  assert.match(row, /In progress[\s\S]*Challenging[\s\S]*\(worse\)/);
  assert.ok(row.includes(reason));
  await j.visit(reader, `/dorset/commitments/${decided.number}.html`, 'History of three reports');
  const link = await reader.request.get('/dorset/indicators/index.html');
  const indicator = /href="([a-z0-9-]+\.html)">/.exec(await link.text())[1];
  await j.visit(reader, `/dorset/indicators/${indicator}`, 'Indicator of three reports');
});

j.step('the record holds after all of it', async () => {
  j.reeve('verify');
  await j.visit(chief, '/work/dorset/journal', 'Journal');
});
