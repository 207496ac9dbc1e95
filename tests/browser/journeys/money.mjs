// The Chief Finance Officer's month: bring in July's tables, see what does not add up, say it with figures from the
// tables, sign for what stays open, close, publish. Then anybody opens the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { begin } from '../journey.mjs';
import { root } from '../record.mjs';

const j = await begin('money');
const papers = (name) => join(root, 'data/dorset/finance', name);
const month = '/work/dorset/finance/2019-20-month-4';
const finance = await j.openAs('chief_finance_officer');
const policy = await j.openAs('policy_officer');
const anybody = await j.open();

async function bring(file) {
  await finance.goto(`${month}/upload`);
  await finance.getByLabel('File').setInputFiles(file);
  return j.press(finance, 'Look at it first');
}

j.step('a month is opened, and what is wrong with its name is said', async () => {
  await j.visit(finance, '/work/dorset/finance', 'Money');
  await finance.getByLabel('Financial year').fill('2019/21');
  assert.equal(await j.press(finance, 'Open the month'), 422);
  await j.refusedAt(finance, 'year', /like 2019\/20/);
  await finance.getByLabel('Financial year').fill('2019/20');
  await finance.getByLabel('Month').selectOption({ label: 'July (month 4)' });
  assert.equal(await j.press(finance, 'Open the month'), 200);
  await j.look(finance, 'An empty month');
  assert.equal(await finance.getByRole('heading', { level: 1 }).innerText(), 'July 2019, month 4 of 2019/20');
});

j.step('without a file, and with a file that is no statement, nothing is kept', async () => {
  await j.visit(finance, `${month}/upload`, 'Bring in a file');
  assert.equal(await j.press(finance, 'Look at it first'), 422);
  await j.refusedAt(finance, 'file', /Choose a file/);
  assert.equal(await bring(join(root, 'data/dorset/legend.csv')), 422);
  await j.look(finance, 'A file that is no statement');
  await j.refusedAt(finance, 'file', /heads of this table are those of no shape/);
  const half = readFileSync(papers('revenue_2019_20_m4.csv'), 'utf8').replace('-15002', '15O02');
  await finance.goto(`${month}/upload`);
  await finance.getByLabel('File').setInputFiles({ name: 'july.csv', mimeType: 'text/csv', buffer: Buffer.from(half) });
  assert.equal(await j.press(finance, 'Look at it first'), 422);
  await j.refusedAt(finance, 'file', /july\.csv:2:6: "15O02" under "revised_budget" is no figure/);
});

j.step('what a file would change is seen before it counts', async () => {
  assert.equal(await bring(papers('revenue_2019_20_m4.csv')), 200);
  await j.look(finance, 'What a file would change');
  assert.match(await finance.locator('main').innerText(), /Net revenue expenditure is new in this month: 9 lines/);
  await finance.goto(month);
  assert.match(await finance.locator('main').innerText(), /No statement is in it yet/);
});

j.step('the month is brought in, and one amount in the reserves is one story', async () => {
  for (const file of ['revenue_2019_20_m4.csv', 'capital_2019_20_q1.csv', 'capital_financing_2019_20_q1.csv', 'capital_receipts_2019_20_q1.csv', 'reserves_2019_20_m4.csv']) {
    assert.equal(await bring(papers(file)), 200);
    assert.equal(await j.press(finance, 'Take these figures into the month'), 200);
    assert.equal(await j.done(finance), 'Taken into the month.');
  }
  await j.look(finance, 'The month with its statements', { printed: true });
  const notes = await finance.locator('.reeve-note').allInnerTexts();
  assert.match(notes[0], /Note 1\. It probably began at Capital Financing Reserve, Forecast balance/);
  assert.equal(notes.filter((note) => /prob/.test(note)).length, 1);
  assert.match(await finance.getByRole('row', { name: /^Capital Financing Reserve/ }).innerText(), /665.*1/s);
});

j.step('a corrected file shows the cell that differs', async () => {
  const table = readFileSync(papers('revenue_2019_20_m4.csv'), 'utf8').replace('112937', '112940');
  await finance.goto(`${month}/upload`);
  await finance.getByLabel('File').setInputFiles({ name: 'july-again.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  assert.equal(await j.press(finance, 'Look at it first'), 200);
  await j.look(finance, 'One cell would change');
  assert.match(await finance.getByRole('row', { name: /Pay and Employment costs.*112937.*112940/ }).innerText(), /line 3, column 8/);
});

j.step('words take their figures from the tables, and one that names no cell is refused', async () => {
  await finance.goto(month);
  await finance.getByRole('link', { name: 'Write the words of Overview' }).click();
  await j.look(finance, 'Write the overview');
  await finance.getByLabel('What is said').fill('The net budget ends at {revenue.net-bugdet.forecast | £m 1dp}.');
  assert.equal(await j.press(finance, 'Save the words'), 422);
  await j.refusedAt(finance, 'words', /has no line "net-bugdet"/);
  await finance.getByLabel('What is said').fill('The net budget ends at {revenue.net-budget.forecast | £m 1dp}, {revenue.net-budget.variance | £k} {revenue.net-budget.variance | above or below} what was set. Total net revenue expenditure is forecast at £135.1m.');
  assert.equal(await j.press(finance, 'Save the words'), 200);
  const words = await finance.locator('#overview').innerText();
  assert.match(words, /ends at £135\.1m, £476k above what was set/);
  assert.match(words, /£135\.1m is typed by hand/);
  assert.match(words, /It is the figure of Net Budget/);
  await j.look(finance, 'The overview with its doubts');
  await finance.goto(`${month}/words/R1`);
  await finance.getByLabel('What is said').fill('The force is forecast to spend £133.7m.');
  assert.equal(await j.press(finance, 'Save the words'), 200);
  assert.match(await finance.locator('#R1').innerText(), /£133\.7m is typed by hand/);
  assert.equal(await j.press(finance, /Let 1 figure follow the tables in R1/), 200);
  assert.doesNotMatch(await finance.locator('#R1').innerText(), /typed by hand/);
  assert.match(await finance.locator('#R1').innerText(), /forecast to spend £133\.7m/);
});

j.step('another office may read and not change', async () => {
  await j.visit(policy, month, 'The month as the policy officer sees it');
  assert.equal(await policy.getByRole('button', { name: 'Bring in a file' }).count(), 0);
  assert.equal((await policy.goto(`${month}/upload`)).status(), 403);
});

j.step('a large variance is explained by the office that is asked before the month is closed', async () => {
  await finance.goto('/work/dorset/finance');
  await finance.getByRole('link', { name: 'Say which variances must be explained' }).click();
  await j.look(finance, 'Which variances must be explained');
  const revenue = finance.getByLabel(/A variance of this much or more/).first();
  await revenue.fill('much');
  assert.equal(await j.press(finance, 'Save'), 422);
  await j.refusedAt(finance, 'amount-revenue', /an amount above nothing/);
  await finance.locator('#amount-revenue').fill('400');
  await finance.locator('#office-revenue').selectOption('Policy Officer');
  assert.equal(await j.press(finance, 'Save'), 200);
  await finance.goto(month);
  await finance.getByRole('button', { name: 'Close the month' }).click();
  await j.look(finance, 'An explanation must come first');
  assert.match(await finance.locator('main').innerText(), /Overheads is 428 from the budget\. Explain it in R5 first/);
  await policy.goto(month);
  assert.equal((await policy.goto(`${month}/words/R4`)).status(), 409, 'the words of another line are not theirs');
  await policy.goto(month);
  await policy.getByRole('link', { name: 'Explain it for Overheads' }).click();
  await policy.getByLabel('What is said').fill('Fuel and premises cost {revenue.overheads.variance | £k} more.');
  assert.equal(await j.press(policy, 'Save the words'), 200);
  await j.look(policy, 'A variance is explained');
});

j.step('it cannot be published before it is closed and every doubt is signed for', async () => {
  await finance.goto(month);
  assert.equal(await j.confirmed(finance, 'Close the month'), 200);
  assert.equal(await j.done(finance), 'The month is closed.');
  assert.equal((await finance.goto(`${month}/upload`)).status(), 409);
  await j.visit(finance, `${month}/publish`, 'What must come first');
  assert.equal(await finance.getByRole('button', { name: /^Publish July/ }).count(), 0);
  await finance.goto(month);
  for (;;) {
    const open = finance.getByText(/^\s*Sign an exception for note/);
    if ((await open.count()) === 0) break;
    await open.first().click();
    const form = finance.locator('details[open] form');
    assert.equal(await j.press(finance, 'Sign the exception', form), 422, 'a reason is needed');
    await j.refusedAt(finance, 'reason', /Say why it is published all the same/);
    const again = finance.locator('details[open] form');
    await again.getByLabel('Why it is published all the same').fill('The Treasurer reports the carry forward at year end; the table is corrected with the outturn.');
    assert.equal(await j.press(finance, 'Sign the exception', again), 200);
  }
  await j.look(finance, 'Every doubt is signed for');
});

j.step('the month is published, and anybody can trust every cell', async () => {
  await finance.goto(month);
  assert.equal(await j.press(finance, 'Publish the month'), 200);
  await j.look(finance, 'What publishing does');
  assert.equal(await j.press(finance, /^Publish July/), 200);
  assert.equal(await j.done(finance), 'Published. The public pages show it now.');
  await j.visit(anybody, '/dorset/', 'The overview leads to the money');
  await anybody.getByRole('link', { name: 'Money', exact: true }).click();
  await j.look(anybody, 'The months');
  await anybody.getByRole('link', { name: 'External funding' }).click();
  await j.look(anybody, 'A register');
  assert.match(await anybody.getByRole('row', { name: /^Libor Fund/ }).innerText(), /unsuccessful/);
  await anybody.goBack();
  await anybody.getByRole('link', { name: /July 2019/ }).click();
  await j.look(anybody, 'A published month', { printed: true });
  const text = await anybody.locator('main').innerText();
  assert.match(text, /Published all the same: The Treasurer reports/);
  assert.match(text, /ends at £135\.1m, £476k above/);
  assert.doesNotMatch(text, /typed by hand/);
  await anybody.getByRole('link', { name: '£135.1m' }).click();
  assert.equal(await anybody.evaluate(() => document.querySelector(':target').innerText.trim().slice(0, 7)), '135,144', 'a figure in prose leads to its cell');
});

j.step('one line is followed over the months, by the office and by anybody', async () => {
  await finance.goto('/work/dorset/finance');
  await finance.getByRole('link', { name: 'Follow a line over months and years' }).click();
  await j.look(finance, 'Every line of a year');
  await finance.getByRole('link', { name: 'Overheads' }).first().click();
  await j.look(finance, 'One line over time');
  assert.match(await finance.getByRole('row', { name: /July 2019/ }).innerText(), /34,337/);
  await anybody.goto('/dorset/finance/index.html');
  await anybody.getByRole('link', { name: 'Follow a line over months and years' }).click();
  await j.look(anybody, 'The published lines');
  await anybody.getByRole('link', { name: 'Overheads' }).click();
  await j.look(anybody, 'A published line');
  assert.match(await anybody.getByRole('row', { name: /July 2019/ }).innerText(), /34,337/);
});
