// A precept between two offices, in the days of February 2026: the commissioner's side proposes £11, the panel vetoes it
// as too low with nine of twelve members, the commissioner revises it to £15, the panel accepts, it is issued; then what
// the panel asked for is followed, and anybody reads it.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';

const j = await begin('precept', { today: '2026-02-20' });
const address = '/work/dorset/precepts/2026-27';
const finance = await j.openAs('chief_finance_officer');
const clerk = await j.openAs('panel_clerk');
const member = await j.openAs('panel_member');
const anybody = await j.open();
const text = (page) => page.locator('main').innerText();

async function writeDay(page, day, month, year) {
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Month', { exact: true }).fill(month);
  await page.getByLabel('Year', { exact: true }).fill(year);
}

j.step('a precept is opened and drafted, and what is wrong with the draft is said', async () => {
  await j.visit(finance, '/work/dorset/precepts', 'Precepts');
  await finance.getByLabel('Year the precept is for').fill('2026/28');
  assert.equal(await j.press(finance, 'Open the precept'), 422);
  await j.refusedAt(finance, 'year', /like 2019\/20/);
  await finance.getByLabel('Year the precept is for').fill('2026/27');
  assert.equal(await j.press(finance, 'Open the precept'), 200);
  await finance.getByRole('button', { name: 'Draft the proposal' }).click();
  await j.look(finance, 'Draft a proposal');
  await finance.getByLabel('What the proposal adds to Band D').fill('eleven');
  await finance.getByLabel('Councils that collect the precept').fill('Dorset Council, 148,000.5\nBCP Council, many');
  assert.equal(await j.press(finance, 'Save the draft'), 422);
  await j.refusedAt(finance, 'increase', /pounds and pence in digits/);
  await j.refusedAt(finance, 'authorities', /The tax base of BCP Council/);
  await finance.getByLabel('What the proposal adds to Band D').fill('£11');
  await finance.getByLabel('Band D the year before').fill('286.23');
  await finance.getByLabel('What government allows without a referendum').fill('15');
  await finance.getByLabel('Why', { exact: true }).fill('Pay and prices rise.\nReserves are used for what is spent once.');
  await finance.getByLabel('How many answered').fill('1,000');
  await finance.getByLabel('How many were in favour').fill('1,100');
  await finance.getByLabel('How they were asked').fill('Asked online and at eight events.');
  await finance.getByLabel('Councils that collect the precept').fill('Dorset Council, 148,000.5\nBournemouth, Christchurch and Poole Council, 141,234.25');
  assert.equal(await j.press(finance, 'Save the draft'), 422);
  await j.refusedAt(finance, 'in_favour', /No more can be in favour/);
  await finance.getByLabel('How many were in favour').fill('640');
  assert.equal(await j.press(finance, 'Save the draft'), 200);
  await j.look(finance, 'A drafted precept');
  const said = await text(finance);
  assert.match(said, /£11 a year \(3\.8%\)/);
  assert.match(said, /640 of 1,000 responses were in favour \(64\.0%\)/);
  assert.match(await finance.getByRole('row', { name: /^Bournemouth/ }).innerText(), /141,234\.25.*£41,979,056/s);
});

j.step('the panel sees nothing of a draft', async () => {
  await j.visit(member, '/work/dorset/precepts', 'The panel before the notice');
  assert.match(await text(member), /No precept is here yet/);
  assert.equal((await member.goto(address)).status(), 404);
  assert.equal((await member.goto(`${address}/letters/drafted`)).status(), 404);
});

j.step('the panel is notified, and a day that is none is refused', async () => {
  await finance.goto(address);
  await finance.getByRole('button', { name: 'Notify the panel' }).click();
  await j.look(finance, 'What notifying does');
  assert.equal(await j.press(finance, 'Notify the panel'), 422);
  await j.refusedAt(finance, 'day-day', /Write the day, the month and the year/);
  await writeDay(finance, '30', '2', '2026');
  assert.equal(await j.press(finance, 'Notify the panel'), 422);
  await j.refusedAt(finance, 'day-day', /no such day/);
  await writeDay(finance, '30', '1', '2026');
  assert.equal(await j.press(finance, 'Notify the panel'), 200);
  assert.match(await j.done(finance), /The panel is notified/);
  assert.equal((await finance.goto(`${address}/draft`)).status(), 409);
});

j.step('the clerk says who the members are and records the veto', async () => {
  await j.visit(clerk, address, 'The clerk sees the proposal');
  assert.equal(await clerk.getByRole('button', { name: 'Take back' }).count(), 0);
  await clerk.getByRole('button', { name: 'Say who the members are' }).click();
  await j.look(clerk, 'Members of the panel');
  await clerk.getByLabel('Every person who is a member now').fill(Array.from({ length: 12 }, (_, at) => `Seat ${at + 1}`).join('\n'));
  assert.equal(await j.press(clerk, 'Save the members'), 200);
  await clerk.getByRole('button', { name: "Record the panel's report" }).click();
  await writeDay(clerk, '4', '2', '2026');
  await clerk.getByLabel('Vetoes the proposal as too low').check();
  for (let at = 1; at <= 7; ++at) await clerk.getByLabel(`Seat ${at}`, { exact: true }).selectOption('For a veto');
  for (let at = 8; at <= 11; ++at) await clerk.getByLabel(`Seat ${at}`, { exact: true }).selectOption('Absent');
  assert.equal(await j.press(clerk, "Record the panel's report"), 422);
  await j.look(clerk, 'A vote is missing');
  await j.refusedAt(clerk, 'vote-12', /Say how Seat 12 voted/);
  await clerk.getByLabel('Seat 12', { exact: true }).selectOption('Absent');
  assert.equal(await j.press(clerk, "Record the panel's report"), 422);
  assert.match(await text(clerk), /7 of 12 members voted for a veto \(7 were present\); it takes 8/);
  await j.refusedAt(clerk, 'words', /A veto's reasons go in the report/);
  for (let at = 8; at <= 9; ++at) await clerk.getByLabel(`Seat ${at}`, { exact: true }).selectOption('For a veto');
  await clerk.getByLabel('Reasons and recommendations').fill('Neighbourhood policing needs more than the proposal gives.');
  assert.equal(await j.press(clerk, "Record the panel's report"), 200);
  await j.look(clerk, 'A veto is recorded', { printed: true });
  assert.match(await text(clerk), /9 of 12 members voted for a veto/);
});

j.step('the commissioner revises upwards only', async () => {
  await finance.goto(address);
  await finance.getByRole('button', { name: 'Revise the precept' }).click();
  await j.look(finance, 'Revise');
  await writeDay(finance, '10', '2', '2026');
  await finance.getByLabel('What the revised precept adds').fill('10');
  assert.equal(await j.press(finance, 'Revise the precept'), 422);
  await j.refusedAt(finance, 'increase', /must be higher than the proposal/);
  await finance.getByLabel('What the revised precept adds').fill('15');
  await finance.getByLabel("Response to the panel's report").fill('Heard: £4 more goes to neighbourhood policing.');
  assert.equal(await j.press(finance, 'Revise the precept'), 200);
  assert.match(await text(finance), /£301\.23/);
});

j.step('a step recorded wrongly is taken back by its own side', async () => {
  assert.equal((await clerk.goto(`${address}/take-back`)).status(), 409);
  await finance.goto(address);
  await finance.getByRole('button', { name: 'Take back the last step' }).click();
  await j.look(finance, 'Take back');
  assert.equal(await j.press(finance, 'Take it back'), 422);
  await j.refusedAt(finance, 'reason', /Say why/);
  await finance.getByLabel('Why it is taken back').fill('The notice went out on the 11th.');
  assert.equal(await j.press(finance, 'Take it back'), 200);
  await finance.getByRole('button', { name: 'Revise the precept' }).click();
  await writeDay(finance, '11', '2', '2026');
  await finance.getByLabel('What the revised precept adds').fill('15');
  assert.equal(await j.press(finance, 'Revise the precept'), 200);
});

j.step('the panel reports again, and the precept is issued with the response', async () => {
  await clerk.goto(address);
  await clerk.getByRole('button', { name: 'Record the second report' }).click();
  await writeDay(clerk, '17', '2', '2026');
  await clerk.getByLabel('Accepts the revised precept').check();
  assert.equal(await j.press(clerk, "Record the panel's second report"), 200);
  await finance.goto(address);
  await finance.getByRole('button', { name: 'Issue the precept' }).click();
  await j.look(finance, 'Issue');
  await writeDay(finance, '19', '2', '2026');
  assert.equal(await finance.getByLabel('What the issued precept adds').inputValue(), '15');
  await finance.getByLabel('What the issued precept adds').fill('14');
  assert.equal(await j.press(finance, 'Issue the precept'), 422);
  await j.refusedAt(finance, 'increase', /It was revised to £15/);
  await finance.getByLabel('What the issued precept adds').fill('15');
  await finance.getByLabel("Response to the panel's report").fill('The panel accepted the revised precept; its advice on reserves is taken.');
  assert.equal(await j.press(finance, 'Issue the precept'), 200);
  await j.look(finance, 'Issued');
});

j.step('what the panel asked for is listed by the clerk and told by the office', async () => {
  await clerk.goto(address);
  for (const words of ['Rural crime', 'Marine crime']) {
    await clerk.goto(`${address}/conditions`);
    if (words.startsWith('Rural')) {
      await j.look(clerk, 'Ask for something');
      assert.equal(await j.press(clerk, 'Add it'), 422);
      await j.refusedAt(clerk, 'heading', /which list/);
      await clerk.getByLabel('The list it stands in').fill('Areas of focus');
    }
    await clerk.getByLabel('What the panel asks for').fill(words);
    assert.equal(await j.press(clerk, 'Add it'), 200);
  }
  await finance.goto(address);
  await finance.getByRole('link', { name: 'Say what was done about Rural crime' }).click();
  await j.look(finance, 'Tell what became of it');
  await writeDay(finance, '18', '2', '2026');
  await finance.getByLabel('What was done').fill('Two officers more.');
  await finance.getByLabel('Kept', { exact: true }).check();
  assert.equal(await j.press(finance, 'Save'), 200);
  assert.match(await finance.locator('#condition-1').innerText(), /Kept\s+Two officers more\. \(18 February 2026\)/);
});

j.step('the member reads the letters, and was sent them', async () => {
  await j.visit(member, address, 'The member sees all of it');
  await member.getByRole('link', { name: 'Letter on the step: revised precept notified' }).click();
  await j.look(member, 'A letter', { printed: true });
  assert.match(await text(member), /I revise the proposed precept from £11 to £15 a year on Band D/);
  const policy = await j.openAs('policy_officer');
  await j.visit(policy, '/work/dorset/messages', 'Messages of the precept');
  assert.match(await text(policy), /Proposal notified to the panel: 2026\/27/);
});

j.step('it is published, and anybody follows it from the first page', async () => {
  await finance.goto(`${address}/publish`);
  await j.look(finance, 'What publishing a precept does');
  assert.equal(await j.press(finance, 'Publish the precept'), 200);
  await j.visit(anybody, '/dorset/', 'The overview leads to the precept');
  await anybody.getByRole('link', { name: 'Precept', exact: true }).click();
  await j.look(anybody, 'The precepts');
  await anybody.getByRole('link', { name: '2026/27' }).click();
  await j.look(anybody, 'A published precept', { printed: true });
  const said = await text(anybody);
  assert.match(said, /Issued with\s+£15 a year/);
  assert.match(said, /Vetoes the proposal as too low/);
  assert.match(await anybody.getByRole('row', { name: /^Seat 12/ }).innerText(), /Absent/);
  await anybody.getByRole('link', { name: 'Letter on the step: report of the panel' }).click();
  await j.look(anybody, 'A published letter', { printed: true });
  await finance.goto(`${address}/publish`);
  assert.equal(await j.press(finance, 'Publish the precept'), 422);
  await j.refusedAt(finance, 'changes', /Say what this edition changes/);
});
