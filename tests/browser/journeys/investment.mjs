// A fund, an idea of the staff, the board's decision with its reasons, the award, what became of it; then anybody reads it.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';

const j = await begin('investment');
const finance = await j.openAs('chief_finance_officer');
const chief = await j.openAs('chief_executive');
const owner = await j.openAs('theme_owner');
const anybody = await j.open();
const text = (page) => page.locator('main').innerText();
const scheme = '/work/dorset/investment/schemes/bicycles-for-town-teams';

async function writeDay(page, day, month, year) {
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Month', { exact: true }).fill(month);
  await page.getByLabel('Year', { exact: true }).fill(year);
}

j.step('a fund is opened and its money added by source and recurrence', async () => {
  await j.visit(finance, '/work/dorset/investment', 'Nothing is here yet');
  assert.equal(await j.press(finance, 'Open the fund'), 422);
  await j.refusedAt(finance, 'title', /Give it a title/);
  await finance.getByLabel('Title').fill('Innovation Fund');
  await finance.getByLabel('What it is for').fill('For new capabilities.');
  assert.equal(await j.press(finance, 'Open the fund'), 200);
  assert.equal(await j.press(finance, 'Add the money'), 422);
  await j.look(finance, 'Money without an amount');
  await j.refusedAt(finance, 'recurs', /once or every year/);
  for (const [label, amount, often, from] of [['Recurring budget', '500,000', 'Every year', 'Efficiencies'], ['One-off', '£250,000', 'Once', 'Commissioning reserve']]) {
    await finance.getByLabel('What this money is').fill(label);
    await finance.getByLabel('Amount').fill(amount);
    await finance.getByLabel(often).check();
    await finance.getByLabel('Where it comes from').fill(from);
    assert.equal(await j.press(finance, 'Add the money'), 200);
  }
  await j.look(finance, 'A fund');
  assert.match(await text(finance), /£750,000 in all; £0 awarded, £750,000 left/);
});

j.step('a member of staff submits an idea', async () => {
  await j.visit(owner, '/work/dorset/investment', 'Funds as staff see them');
  assert.equal(await owner.getByRole('button', { name: 'Open the fund' }).count(), 0);
  await owner.getByRole('button', { name: 'Submit an idea or a case' }).click();
  await j.look(owner, 'Submit an idea');
  assert.equal(await j.press(owner, 'Submit it'), 422);
  await j.refusedAt(owner, 'kind', /Say what it is/);
  await owner.getByLabel('Idea').check();
  await owner.getByLabel('Title').fill('Bicycles for town teams');
  await owner.getByLabel('What it is, and what it would change').fill('Officers are seen more, and get through traffic.');
  await owner.getByLabel('The fund it asks').selectOption('Innovation Fund');
  await owner.getByLabel('What it asks for').fill('12,500');
  await owner.getByLabel('Options looked at').fill('Electric\nNot electric');
  assert.equal(await j.press(owner, 'Submit it'), 200);
  await j.look(owner, 'An idea');
  assert.equal((await owner.goto(`${scheme}/decided`)).status(), 403);
});

j.step('the board decides with reasons, and money follows the decision', async () => {
  assert.equal((await finance.goto(`${scheme}/awarded`)).status(), 409);
  await chief.goto(scheme);
  await chief.getByRole('button', { name: 'Record the decision' }).click();
  await j.look(chief, 'Record the decision');
  assert.equal(await j.press(chief, 'Record the decision'), 422);
  await j.refusedAt(chief, 'day-day', /Write the day/);
  await writeDay(chief, '13', '10', '2019');
  await chief.getByLabel('Approved').check();
  assert.equal(await j.press(chief, 'Record the decision'), 422);
  await j.refusedAt(chief, 'day-day', /Submitted: that was on 14 October 2019\. This cannot be earlier/);
  await writeDay(chief, '14', '10', '2019');
  await j.refusedAt(chief, 'words', /Give the reasons/);
  await chief.getByLabel('Reasons of the board').fill('Cheap, seen, and soon there.');
  assert.equal(await j.press(chief, 'Record the decision'), 200);
  await finance.goto(scheme);
  await finance.getByRole('button', { name: 'Award money' }).click();
  await j.look(finance, 'Award money');
  await writeDay(finance, '14', '10', '2019');
  await finance.getByLabel('How much').fill('750,001');
  assert.equal(await j.press(finance, 'Award the money'), 422);
  await j.refusedAt(finance, 'amount', /has £750,000 left/);
  await finance.getByLabel('How much').fill('12,500');
  assert.equal(await j.press(finance, 'Award the money'), 200);
});

j.step('delivery is told, and then whether it was worth its money', async () => {
  await owner.goto(`${scheme}/reported`);
  await writeDay(owner, '14', '10', '2019');
  await owner.getByLabel('Delivered').check();
  await owner.getByLabel('What was done').fill('Ten bicycles are in use.');
  assert.equal(await j.press(owner, 'Save the progress'), 200);
  await owner.getByRole('button', { name: 'Evaluate' }).click();
  await j.look(owner, 'Evaluate');
  await writeDay(owner, '14', '10', '2019');
  await owner.getByLabel('Was worth its money', { exact: true }).check();
  await owner.getByLabel('What it changed for its money').fill('Response times in town fell.');
  assert.equal(await j.press(owner, 'Save the evaluation'), 200);
  await j.look(owner, 'An idea to its end', { printed: true });
});

j.step('the real funds and cases are kept beside it, and anybody reads them', async () => {
  for (const office of ['chief_finance_officer', 'chief_executive'])
    j.reeve('investment', 'keep', 'data/dorset/investment/wellbeing_fund.toml', 'data/dorset/investment/cases.toml', '--as', `${office}@demo.example`, '--today', '2019-10-14');
  await finance.goto('/work/dorset/investment/publish');
  await j.look(finance, 'What publishing does');
  assert.equal(await j.press(finance, 'Publish them'), 200);
  await j.visit(anybody, '/dorset/', 'The overview leads to investment');
  await anybody.getByRole('link', { name: 'Investment', exact: true }).click();
  await j.look(anybody, 'Published funds and schemes', { printed: true });
  assert.match(await text(anybody), /no award is recorded for 21 schemes that were approved/);
  await anybody.getByRole('link', { name: 'Digital safety cameras' }).click();
  await j.look(anybody, 'A published business case');
  assert.match(await text(anybody), /Cost\s+£1,300,000, anticipated/);
  await anybody.goBack();
  await anybody.getByRole('link', { name: 'Bicycles for town teams' }).click();
  await j.look(anybody, 'A published idea');
  assert.match(await text(anybody), /Evaluated: was worth its money/);
});
