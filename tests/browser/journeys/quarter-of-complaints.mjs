// The clerk's quarter: complaints in numbers and the card, both to print; a sample that anyone can draw again; the
// numbers published; who looked; what is held about a person; and what is erased when its time has passed.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { begin } from '../journey.mjs';
import { address_of } from '../record.mjs';

const j = await begin('quarter-of-complaints', { today: '2020-07-06' });
const text = (page) => page.locator('main').innerText();
const as = (office, today) => ['--as', address_of(office), '--today', today];
const manager = 'assurance_manager';

j.reeve('case', 'adopt', 'force_complaint', '--from', '2020-02-01', '--reason', 'Notice of 31 January 2020', ...as(manager, '2020-02-01'));
for (let at = 1; at <= 9; ++at) {
  const day = `2020-05-0${at}`;
  j.reeve('case', 'open', 'force_complaint', '--on', day, '--role', 'team', '--fact', `received=${day}`, 'door=telephone',
    at < 3 ? 'theme=custody' : 'theme=service', ...as('complaints_officer', day));
  if (at < 8) j.reeve('case', 'decide', `FC-2020-000${at}`, 'note_withdrawal', '--on', '2020-05-11', ...as('complaints_officer', '2020-05-11'));
}

const clerk = await j.openAs('panel_clerk');
const officer = await j.openAs(manager);
const chair = await j.openAs('complaints_chair');
const team = await j.openAs('complaints_officer');
const guard = await j.openAs('data_protection_officer');
const anybody = await j.open();

async function writeDay(page, legend, day, month, year) {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day', { exact: true }).fill(day);
  await group.getByLabel('Month', { exact: true }).fill(month);
  await group.getByLabel('Year', { exact: true }).fill(year);
}

j.step('the clerk prints the quarter and sees no case', async () => {
  await j.visit(clerk, '/work/dorset/complaints', 'Complaints, for the clerk');
  await clerk.getByRole('link', { name: 'In numbers' }).click();
  await j.look(clerk, 'A quarter in numbers', { printed: true });
  const said = await text(clerk);
  assert.match(said, /Received\s+9\s+0/);
  assert.match(said, /Ended: Withdrawn\s+7\s+0/);
  assert.match(said, /Open on the last day\s+2/);
  assert.match(said, /Custody\s+2/);
  assert.match(said, /2 cases are open\. They are listed to the offices that deal with them/);
  assert.equal((await clerk.goto('/work/dorset/cases/FC-2020-0008')).status(), 404, 'the panel has no part in it');
});

j.step('the card is printed and signed', async () => {
  await officer.goto('/work/dorset/protocols');
  await officer.getByRole('link', { name: /Complaint about the police/ }).first().click();
  await officer.getByRole('link', { name: 'the card to sign' }).click();
  await j.look(officer, 'The card', { printed: true });
  assert.match(await text(officer), /Within 20 working days|within 20 working days/);
});

let sample = '';
j.step('a sample is drawn by a seed, and anyone draws the same', async () => {
  await j.visit(chair, '/work/dorset/complaints/samples', 'Samples of files');
  await writeDay(chair, 'That came or ended from', '1', '4', '2020');
  await writeDay(chair, 'To', '30', '6', '2020');
  await chair.getByLabel('How many').fill('10');
  await chair.getByLabel('Seed', { exact: true }).fill('4 8 15 16 23 42');
  await chair.getByLabel('Where the seed comes from').fill('Numbers read out at the meeting of 2 July 2020');
  assert.equal(await j.press(chair, 'Draw'), 422);
  await j.refusedAt(chair, 'wanted', /Draw from 1 to 9/);
  await chair.getByLabel('How many').fill('3');
  assert.equal(await j.press(chair, 'Draw'), 200);
  await j.look(chair, 'A sample');
  sample = new URL(chair.url()).pathname;
  const drawn = (await chair.getByRole('heading', { level: 2 }).allInnerTexts()).filter((words) => words.startsWith('FC-'));
  assert.equal(drawn.length, 3);
  const list = join(j.records, 'list.txt');
  writeFileSync(list, Array.from({ length: 9 }, (_, at) => `FC-2020-000${9 - at}\n`).join(''));
  assert.deepEqual(j.reeve('complaints', 'redraw', list, '--seed', '4 8 15 16 23 42', '--count', '3').trim().split('\n'), drawn);
  await chair.getByRole('group', { name: `What was found in ${drawn[0]}` }).getByLabel('Something to learn').check();
  assert.equal(await j.press(chair, `Record for ${drawn[0]}`), 200);
  assert.match(await text(chair), new RegExp(`${drawn[0]}\\s+Something to learn`));
  assert.equal(await clerk.goto(sample).then((answer) => answer.status()), 200);
  assert.equal(await clerk.getByRole('button', { name: /^Record/ }).count(), 0);
});

j.step('six questions stand with their numbers, and the team writes beside them', async () => {
  await j.visit(team, '/work/dorset/complaints', 'Complaints, for the team');
  await team.getByRole('link', { name: 'Six questions' }).click();
  await j.look(team, 'Six questions', { printed: true });
  const said = await text(team);
  assert.match(said, /by the definition of 2020\s+9/);
  assert.match(said, /Withdrawn\s+7/, 'days: from 4 to 10');
  assert.match(said, /By telephone\s+9/);
  await team.getByRole('link', { name: /Write: Two or three examples/ }).click();
  await j.look(team, 'Beside the numbers');
  await team.getByLabel('What the reader should know').fill('A call that was not returned: rung back and explained, and that was enough.');
  assert.equal(await j.press(team, 'Save'), 200);
  assert.match(await text(team), /rung back and explained/);
  assert.equal((await team.goto('/work/dorset/complaints/words/question.7.2020-21')).status(), 404);
  await officer.goto('/work/dorset/complaints/report?protocol=force_complaint&quarter=Q1+2020%2F21');
  await officer.getByRole('link', { name: /Write: the overview of the year/ }).click();
  await officer.getByLabel('What the reader should know').fill('Most complaints came by telephone.');
  assert.equal(await j.press(officer, 'Save'), 200);
});

j.step('a notice says what the body does, from 28 days after the force was told', async () => {
  await j.visit(team, '/work/dorset/complaints/notices', 'What the body does');
  await team.getByLabel(/^C: also keeping complainants informed/).check();
  await writeDay(team, 'The day the chief officer was notified', '1', '6', '2020');
  await writeDay(team, 'From which day', '28', '6', '2020');
  await team.getByLabel(/Where the notice/).fill('Decision 12 of 2020');
  assert.equal(await j.press(team, 'Continue'), 422);
  await j.refusedAt(team, 'from-day', /on 29 June 2020/);
  await writeDay(team, 'From which day', '29', '6', '2020');
  assert.equal(await j.press(team, 'Continue'), 200);
  await j.look(team, 'Check the notice');
  assert.equal(await j.press(team, 'Record the notice'), 200);
  assert.match(await text(team), /29 June 2020\s+C: also keeping complainants informed/);
  await team.getByLabel(/^A: reviews only/).check();
  await writeDay(team, 'The day the chief officer was notified', '6', '7', '2020');
  await writeDay(team, 'From which day', '6', '7', '2020');
  await team.getByLabel(/Where the notice/).fill('Decision 13 of 2020');
  assert.equal(await j.press(team, 'Continue'), 200);
  assert.match(await text(team), /nobody can open one/);
  assert.equal(await j.press(team, 'Record the notice'), 200);
  assert.throws(() => j.reeve('case', 'open', 'force_complaint', '--fact', 'received=2020-07-06', 'door=letter', ...as('complaints_officer', '2020-07-06')), /The force deals with complaints about itself here/);
  await anybody.goto('/dorset/complain');
  await anybody.getByLabel('What the police did or did not do, or how they behaved').check();
  await anybody.getByRole('button', { name: 'Continue' }).click();
  await j.look(anybody, 'The guide when the force deals with it');
  assert.match(await text(anybody), /The force deals with it/);
  assert.equal((await anybody.goto('/dorset/complain/police')).status(), 404);
  await j.visit(team, '/work/dorset/complaints/notices', 'What the body does');
  await team.getByRole('link', { name: /Take it back \(6 July 2020\)/ }).click();
  assert.equal(await j.press(team, 'Take it back'), 422);
  await j.look(team, 'Take the notice back');
  await team.getByLabel('Why it is taken back').fill('The decision was not signed');
  assert.equal(await j.press(team, 'Take it back'), 200);
  assert.match(await text(team), /Taken back: The decision was not signed/);
  assert.equal((await anybody.goto('/dorset/complain/police')).status(), 200);
});

j.step('details are written once the panel decided so, not by whom the complaint names', async () => {
  const day = '2020-05-01';
  const decide = (office, step, ...facts) => j.reeve('case', 'decide', 'PC-2020-0001', step, ...(facts.length ? ['--fact', ...facts] : []), ...as(office, day));
  j.reeve('case', 'adopt', 'panel_complaint', '--edition', '2019-09', '--from', '2020-04-01', '--reason', 'Adopted by the panel', ...as(manager, '2020-04-01'));
  j.reeve('case', 'open', 'panel_complaint', '--on', day, '--role', 'service_manager', '--fact', `received=${day}`, 'door=letter', 'chief_executive_named=yes', ...as(manager, day));
  await chiefSees(404, /PC-2020-0001/);
  decide(manager, 'acknowledge');
  decide(manager, 'record', 'concerns=conduct');
  decide(manager, 'refer_to_triage');
  decide('council_monitoring_officer', 'report_triage', 'findings=Rude words were said.', 'recommendation=informal');
  decide(manager, 'record_resolution', 'resolution=An explanation was given.', 'consent=yes');
  decide(manager, 'invite_representations');
  decide(manager, 'hear_both', 'both_spoke=yes');
  decide('panel_clerk', 'decide_to_publish', 'reasons=Neither side objects.', 'public_interest=yes');
  await j.visit(officer, '/work/dorset/complaints/details', 'Details that are published');
  assert.match(await text(officer), /PC-2020-0001\s+1 May 2020\s+Not written yet/);
  await chiefSees(404, /PC-2020-0001/);
  await officer.getByRole('link', { name: 'PC-2020-0001' }).click();
  assert.equal(await j.press(officer, 'Save for the next publication'), 422);
  await j.refusedAt(officer, 'title', /Give it a title/);
  await j.look(officer, 'Write the details');
  await officer.getByLabel('Title').fill('Words at a public meeting');
  await officer.getByLabel('What was complained of, what was decided and why').fill('Somebody found words rude.\n\nThey were explained.');
  assert.equal(await j.press(officer, 'Save for the next publication'), 200);
});

// Whom a complaint names finds it nowhere: not at its address, in no list, among no details.
async function chiefSees(status, reference) {
  const chief = await j.openAs('chief_executive');
  assert.equal((await chief.goto('/work/dorset/cases/PC-2020-0001')).status(), status);
  assert.equal((await chief.goto('/work/dorset/cases/PC-2020-0001/export')).status() >= 400, true);
  for (const list of ['cases', 'cases/ended', 'letters', 'complaints/details', 'complaints/report?protocol=panel_complaint&quarter=Q1+2020%2F21', 'messages']) {
    await chief.goto(`/work/dorset/${list}`);
    assert.doesNotMatch(await text(chief), reference, list);
  }
  assert.equal((await chief.goto('/work/dorset/complaints/details/PC-2020-0001')).status(), 404);
  await chief.close();
}

j.step('the numbers are published, small ones not shown, and never a case', async () => {
  await j.visit(officer, '/work/dorset/complaints/publish', 'Publish complaints in numbers');
  await officer.getByLabel('Up to the end of which quarter').fill('Q2 2020/21');
  assert.equal(await j.press(officer, 'Publish them'), 422);
  await j.refusedAt(officer, 'quarter', /has not ended yet/);
  await officer.getByLabel('Up to the end of which quarter').fill('Q1 2020/21');
  assert.equal(await j.press(officer, 'Publish them'), 200);
  await j.visit(anybody, '/dorset/complaints/index.html', 'Complaints, published', 200, { printed: true });
  const said = await text(anybody);
  assert.match(said, /Received\s+9/);
  assert.match(said, /What it is mostly about: too few to show/, 'two, and seven, would be known from the total');
  assert.doesNotMatch(said, /FC-2020-0008\s+8 May/);
  assert.match(said, /Most complaints came by telephone/);
  assert.match(said, /Words at a public meeting[\s\S]*Decided on 1 May 2020[\s\S]*They were explained/);
  assert.doesNotMatch(said, /PC-2020-0001/);
  await anybody.goto('/dorset/');
  await anybody.getByRole('link', { name: 'Complaints', exact: true }).click();
  await anybody.getByRole('main').getByRole('link', { name: 'Make a complaint' }).click();
  assert.match(anybody.url(), /\/dorset\/complain$/);
});

j.step('a sample names no file to an office that is kept out of it', async () => {
  await j.visit(officer, '/work/dorset/complaints/samples', 'Samples of files');
  await officer.getByLabel('Complaint about the commissioner').check();
  await writeDay(officer, 'That came or ended from', '1', '4', '2020');
  await writeDay(officer, 'To', '30', '6', '2020');
  await officer.getByLabel('How many').fill('1');
  await officer.getByLabel('Seed', { exact: true }).fill('16');
  await officer.getByLabel('Where the seed comes from').fill('Said at the meeting');
  assert.equal(await j.press(officer, 'Draw'), 200);
  assert.match(await text(officer), /What was found in PC-2020-0001/);
  const named = new URL(officer.url()).pathname;
  const chief = await j.openAs('chief_executive');
  await j.visit(chief, named, 'A sample as the one who is named sees it');
  assert.match(await text(chief), /A file that your office is kept out of/);
  assert.doesNotMatch(await text(chief), /PC-2020-0001/);
  await chief.close();
});

j.step('every look at a case is written down, and shown to who answers for data protection', async () => {
  assert.equal((await officer.goto('/work/dorset/cases/FC-2020-0008')).status(), 404, 'the council has no part in it');
  await team.goto('/work/dorset/cases/FC-2020-0008');
  const saved = await team.request.get('/work/dorset/cases/FC-2020-0008/export');
  assert.match(await saved.text(), /FC-2020-0008\nComplaint about the police/);
  await j.visit(guard, '/work/dorset/looks?about=FC-2020-0008', 'Who looked');
  assert.equal(await guard.locator('tbody tr').count(), 2, 'the page and the export; not the refused one of the clerk');
  assert.match(await text(guard), /Uma Reyes\s+Complaints and Reviews Officer\s+FC-2020-0008\s+Everything a case holds/);
  assert.equal((await officer.goto('/work/dorset/looks')).status(), 403);
});

j.step('a rule of retention shows what is due, and erasing keeps the numbers', async () => {
  assert.equal((await officer.goto('/work/dorset/retention')).status(), 200);
  assert.equal(await officer.getByLabel('Complaint about the police').count(), 0, 'whoever has no part in them sets no rule for them');
  await j.visit(team, '/work/dorset/retention', 'How long cases are kept');
  assert.match(await text(team), /nothing is due/);
  await team.getByLabel('Complaint about the police').check();
  await team.getByLabel('Months after the end').fill('1');
  await writeDay(team, 'From which day', '6', '7', '2020');
  await team.getByLabel('What it rests on').fill('Retention schedule, part 4');
  assert.equal(await j.press(team, 'Set the rule'), 200);
  assert.match(await text(team), /Held up by a letter that waits to be posted: /);
  await j.look(team, 'Due to be erased, and held up');
  for (;;) {
    await team.goto('/work/dorset/letters');
    const letter = team.getByRole('main').locator('tbody a').first();
    if (!(await letter.count())) break;
    await letter.click();
    assert.equal(await j.press(team, /^Note that/), 200);
  }
  await j.visit(team, '/work/dorset/retention', 'Due to be erased');
  assert.equal(await j.press(team, 'Continue'), 200);
  await j.look(team, 'Checked before they are erased');
  assert.equal(await j.press(team, /^Erase these /), 200);
  assert.match(await text(team), /Nothing is due to be erased today/);
  assert.match(j.reeve('verify'), /journal/i);
  await clerk.goto('/work/dorset/complaints/report');
  assert.match(await text(clerk), /Ended: Withdrawn\s+7/);
});
