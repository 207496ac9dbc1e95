// A complaint about the commissioner that came on the Thursday before Easter 2019: adopted protocol, opened from a
// letter, acknowledged, triaged, paused, extended, un-extended, turned serious and referred; every date explained.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';

const j = await begin('complaints', { today: '2019-05-09' });
const clerk = await j.openAs('assurance_manager');
const chief = await j.openAs('chief_executive');
const lawyer = await j.openAs('council_monitoring_officer');
const member = await j.openAs('panel_member');
const address = '/work/dorset/cases/PC-2019-0001';
const text = (page) => page.locator('main').innerText();

async function writeDay(page, legend, day, month, year) {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day', { exact: true }).fill(day);
  await group.getByLabel('Month', { exact: true }).fill(month);
  await group.getByLabel('Year', { exact: true }).fill(year);
}
const happened = (page, day, month) => writeDay(page, 'The day it happened', day, month, '2019');

// A step with nothing but a day: continue, check, record.
async function record(page, rest, day, month) {
  await page.goto(`${address}/${rest}`);
  await happened(page, day, month);
  assert.equal(await j.press(page, 'Continue'), 200);
  const said = await text(page);
  assert.equal(await j.press(page, /^Record it/), 200);
  return said;
}

j.step('a protocol is adopted, within its ranges and not before its text', async () => {
  await j.visit(clerk, '/work/dorset/cases', 'Cases, none yet');
  assert.match(await text(clerk), /Nothing waits for you/);
  await j.visit(clerk, '/work/dorset/protocols/adopt/panel_complaint/2019-09', 'Adopt a protocol');
  await writeDay(clerk, 'From which day', '1', '4', '2019');
  await clerk.getByLabel('To acknowledge, in working days').fill('11');
  await clerk.getByLabel('What it rests on').fill('Sub-committee, 17 April 2019');
  assert.equal(await j.press(clerk, 'Adopt it'), 422);
  await j.refusedAt(clerk, 'acknowledging', /from 1 to 10 working days/);
  await clerk.getByLabel('To acknowledge, in working days').fill('3');
  assert.equal(await j.press(clerk, 'Adopt it'), 422);
  await j.refusedAt(clerk, 'from-day', /24 September 2019/);
  await clerk.getByLabel('We worked this way before the day of the text').check();
  assert.equal(await j.press(clerk, 'Adopt it'), 200);
  await j.look(clerk, 'Protocols a body works by');
  await clerk.getByRole('link', { name: /Complaint about the commissioner, 2019-09/ }).click();
  await j.look(clerk, 'A protocol drawn and listed');
  assert.match(await text(clerk), /Serious: to be referred: Refer it to the IPCC leads to With the IPCC/);
});

j.step('who has no part in complaints sees none of it', async () => {
  assert.equal((await member.goto('/work/dorset/cases')).status(), 403);
  assert.equal(await member.getByRole('link', { name: 'Cases', exact: true }).count(), 0);
});

j.step('a letter that came on the Thursday before Easter becomes a case', async () => {
  await j.visit(clerk, '/work/dorset/cases/new/panel_complaint', 'A new complaint');
  assert.equal(await j.press(clerk, 'Continue'), 422);
  await j.refusedAt(clerk, 'received-day', /numbers/);
  await writeDay(clerk, 'The day it reached the panel', '18', '4', '2019');
  await clerk.getByLabel('A letter').check();
  await clerk.getByLabel('Name (optional)').fill('A. Complainant');
  await clerk.getByLabel('By e-mail').check();
  assert.equal(await j.press(clerk, 'Continue'), 422);
  await j.refusedAt(clerk, 'email', /needs an address/);
  await clerk.getByLabel('E-mail (optional)').fill('someone@example.org');
  await clerk.getByLabel('What they need to take part (optional)').fill('Large print');
  assert.equal(await j.press(clerk, 'Continue'), 200);
  await j.look(clerk, 'A case before it is opened');
  assert.match(await text(clerk), /25 April 2019/);
  assert.equal(await j.press(clerk, 'Open the case'), 200);
  await j.look(clerk, 'A case');
  const said = await text(clerk);
  assert.match(said, /Received, since 18 April 2019. Waiting for: Service Manager for Assurance/);
  assert.match(said, /Thursday 25 April 2019\s+LATE|Thursday 25 April 2019 Late/i);
  assert.match(said, /9 working days late|8 working days late/);
  await clerk.getByText('How this date was counted').first().click();
  assert.match(await text(clerk), /Friday 19 April 2019: bank holiday \(Good Friday\), not counted/);
  await j.look(clerk, 'A date explained');
});

j.step('it is recorded and acknowledged, with the letter seen before it goes', async () => {
  await clerk.goto(`${address}/decide/record`);
  await happened(clerk, '18', '4');
  assert.equal(await j.press(clerk, 'Continue'), 422);
  await j.refusedAt(clerk, 'concerns', /is needed/);
  await clerk.getByLabel('How the commissioner or the deputy behaved').check();
  await j.press(clerk, 'Continue');
  await j.press(clerk, 'Record it');
  await j.visit(clerk, `${address}/decide/acknowledge`, 'A step of a case');
  await happened(clerk, '17', '4');
  assert.equal(await j.press(clerk, 'Continue'), 422);
  assert.match(await text(clerk), /dated before the case began/);
  await happened(clerk, '23', '4');
  assert.equal(await j.press(clerk, 'Continue'), 200);
  await j.look(clerk, 'A step checked before it is recorded');
  assert.match(await text(clerk), /A\. Complainant,\s+Your complaint reached us on Thursday 18 April 2019/);
  assert.equal(await j.press(clerk, 'Record it and send'), 200);
  const said = await text(clerk);
  assert.match(said, /Done on 23 April 2019, in time/);
  assert.match(said, /Letters, as they were written/);
  await clerk.getByText(/Your complaint PC-2019-0001: we have it/).first().click();
  await clerk.getByRole('link', { name: 'A page to print' }).first().click();
  await j.look(clerk, 'A letter to print', { printed: true });
  assert.match(await text(clerk), /A\. Complainant/);
});

j.step('what was recorded wrongly is corrected, the first day of all as well, and a form sent late is refused', async () => {
  await clerk.goto(address);
  await clerk.getByRole('link', { name: /Correct “Opened”/ }).click();
  await j.look(clerk, 'Correcting the first step');
  await writeDay(clerk, 'The day it reached the panel', '17', '4', '2019');
  assert.equal(await j.press(clerk, 'Continue'), 422);
  await j.refusedAt(clerk, 'reason', /Say what was wrong/);
  await clerk.getByLabel('What was wrong').fill('The envelope was stamped on the Wednesday.');
  const late = await clerk.context().newPage();
  await late.goto(`${address}/decide/refer_to_triage`);
  assert.equal(await j.press(clerk, 'Continue'), 200);
  assert.match(await text(clerk), /was 25 April 2019, is 24 April 2019/);
  await j.press(clerk, 'Record it');
  assert.match(await text(clerk), /Wednesday 24 April 2019/);
  assert.equal(await j.press(late, 'Continue'), 422);
  assert.match(await text(late), /has changed since you opened this page/);
  await late.close();
  await clerk.getByRole('link', { name: /Undo “Opened”/ }).count().then((count) => assert.equal(count, 0));
  const again = clerk.getByRole('link', { name: /Correct “Opened”/ });
  await again.last().click();
  assert.equal(await clerk.getByLabel('What was wrong').inputValue(), '', 'each correction has a reason of its own');
  await clerk.getByLabel('What was wrong').fill('The stamp was of another letter.');
  await writeDay(clerk, 'The day it reached the panel', '18', '4', '2019');
  await j.press(clerk, 'Continue');
  await j.press(clerk, 'Record it');
  assert.match(await text(clerk), /Thursday 25 April 2019/);
});

j.step('triage is paused, extended and un-extended, and each change shows what moves', async () => {
  await record(clerk, 'decide/refer_to_triage', '24', '4');
  assert.match(await record(chief, 'pause/awaiting_reply', '26', '4'), /was 9 May 2019, is stopped/);
  assert.match(await record(chief, 'pause/awaiting_reply', '30', '4'), /was stopped, is 13 May 2019/);
  await j.visit(lawyer, `${address}/extend/triage_report`, 'More time');
  await happened(lawyer, '2', '5');
  await lawyer.getByLabel('How many more working days').fill('11');
  assert.equal(await j.press(lawyer, 'Continue'), 422);
  await j.refusedAt(lawyer, 'reason', /Say why more time is needed/);
  await lawyer.getByLabel('Why more time is needed').fill('The papers are long.');
  assert.equal(await j.press(lawyer, 'Continue'), 422);
  assert.match(await text(lawyer), /at most 10 working days in all/);
  await lawyer.getByLabel('How many more working days').fill('5');
  assert.equal(await j.press(lawyer, 'Continue'), 200);
  assert.match(await text(lawyer), /was 13 May 2019, is 20 May 2019/);
  await j.look(lawyer, 'What more time would move');
  assert.equal(await j.press(lawyer, 'Change something'), 200);
  assert.equal(await lawyer.getByLabel('How many more working days').inputValue(), '5', 'what was typed is still there');
  await j.press(lawyer, 'Continue');
  await j.press(lawyer, 'Record it');
  assert.match(await text(lawyer), /Why: The papers are long\./);
  await lawyer.getByRole('link', { name: /Undo “Extended by 5/ }).click();
  await happened(lawyer, '3', '5');
  await lawyer.getByLabel('What was wrong').fill('It was meant for another case.');
  await j.press(lawyer, 'Continue');
  assert.match(await text(lawyer), /was 20 May 2019, is 13 May 2019/);
  await j.press(lawyer, 'Record it');
  assert.match(await text(lawyer), /Monday 13 May 2019[\s\S]*working day 8 of 10/);
});

j.step('turned serious, the informal route stops and the referral is due the next day', async () => {
  await chief.goto(`${address}/decide/find_serious`);
  await happened(chief, '8', '5');
  await writeDay(chief, 'The day it first became clear that it is serious', '9', '5', '2019');
  await chief.getByLabel('The reasons').fill('What is described may be an offence.');
  assert.equal(await j.press(chief, 'Continue'), 422);
  assert.match(await text(chief), /9 May 2019, after the day on which it was said/);
  await writeDay(chief, 'The day it first became clear that it is serious', '8', '5', '2019');
  await j.press(chief, 'Continue');
  await j.press(chief, 'Record it');
  assert.match(await text(chief), /No longer owed since 8 May 2019/);
  await j.visit(lawyer, '/work/dorset/cases', 'What waits for the monitoring officer');
  assert.match(await lawyer.getByRole('row', { name: /Refer it to the IPCC/ }).innerText(), /Thursday 9 May 2019\s+Today/i);
  await lawyer.goto(`${address}/decide/refer`);
  await happened(lawyer, '9', '5');
  await j.press(lawyer, 'Continue');
  await j.look(lawyer, 'The referral before it goes');
  await j.press(lawyer, 'Record it and send');
  assert.match(await text(lawyer), /With the IPCC, since 9 May 2019/);
  await j.visit(lawyer, address, 'A case that was referred');
});

j.step('the panel says what it is called, and its letters go in its own name', async () => {
  await j.visit(clerk, '/work/dorset/complaints/contact/panel', 'How the panel can be reached');
  await clerk.getByLabel('Name of the panel').fill('Dorset Police and Crime Panel');
  await clerk.getByLabel('Telephone').fill('01234 567890');
  assert.equal(await j.press(clerk, 'Save'), 200);
  await clerk.goto(address);
  await clerk.getByText('Your complaint PC-2019-0001: we have it').click();
  await clerk.getByRole('link', { name: 'A page to print' }).first().click();
  await j.look(clerk, 'A letter of the panel, to print');
  assert.match(await text(clerk), /Dorset Police and Crime Panel\s/);
  assert.doesNotMatch(await text(clerk), /Police and Crime Commissioner\s/);
});

j.step('who is signed out while writing gets the words back', async () => {
  const other = await j.openAs('council_monitoring_officer');
  await other.goto('/work/dorset/cases/find');
  await other.getByLabel('Name, e-mail or telephone').fill('A long text that somebody wrote with great care');
  await other.context().clearCookies();
  assert.equal(await j.press(other, 'Find'), 403);
  await j.look(other, 'Signed out while writing');
  assert.match(await text(other), /A long text that somebody wrote with great care/);
  await j.signIn(other, 'council_monitoring_officer');
  await other.goto('/account');
  await other.getByLabel('Password now').fill('correct horse battery staple and some more of it');
  await other.context().clearCookies();
  await other.getByRole('button', { name: 'Change password' }).click();
  await other.waitForURL(/sign-in/);
  await other.close();
});

j.step('the form of the public is the panel\'s, and asks about the chief executive without an answer of its own', async () => {
  const person = await j.open();
  await j.visit(person, '/dorset/complain/commissioner', 'The form about the commissioner');
  assert.match(await person.locator('.govuk-generic-header').innerText(), /Dorset Police and Crime Panel/);
  await person.getByLabel('What happened?').fill('A promise was broken.');
  await person.getByRole('radio', { name: 'By letter' }).check();
  await person.getByLabel('Address (needed').fill('1 High Street');
  assert.equal(await j.press(person, 'Continue'), 422);
  await j.refusedAt(person, 'officer_named', /whether it is also about the chief executive/);
  await person.getByRole('radio', { name: 'I do not know' }).check();
  assert.equal(await j.press(person, 'Continue'), 200);
  assert.match(await text(person), /I do not know/);
  await j.press(person, 'Send');
  const reference = /PC-2019-\d+/.exec(await text(person))[0];
  await clerk.goto(`/work/dorset/cases/${reference}`);
  assert.doesNotMatch(await text(clerk), /The complaint names the chief executive\s+No/);
  await person.close();
});

let later;  // the address of a case that began on 8 May

j.step('a new case is checked by the times of the day it began', async () => {
  await clerk.goto('/work/dorset/protocols/adopt/panel_complaint/2019-09');
  await writeDay(clerk, 'From which day', '10', '5', '2019');
  await clerk.getByLabel('To acknowledge, in working days').fill('5');
  await clerk.getByLabel('What it rests on').fill('Sub-committee, 9 May 2019');
  await clerk.getByLabel('We worked this way before the day of the text').check();
  assert.equal(await j.press(clerk, 'Adopt it'), 200);
  await j.goOnAt('2019-05-13');
  await j.signIn(clerk, 'assurance_manager');
  await clerk.goto('/work/dorset/cases/new/panel_complaint');
  await writeDay(clerk, 'The day it reached the panel', '8', '5', '2019');
  await clerk.getByLabel('A letter').check();
  await clerk.getByRole('radio', { name: 'By letter' }).check();
  await clerk.getByLabel('Address (optional)').fill('1 High Street');
  assert.equal(await j.press(clerk, 'Continue'), 200);
  assert.match(await text(clerk), /Monday 13 May 2019|13 May 2019/, 'three working days, as on the day it came');
  assert.doesNotMatch(await text(clerk), /15 May 2019/);
  assert.equal(await j.press(clerk, 'Open the case'), 200);
  assert.match(await text(clerk), /Monday 13 May 2019/);
  later = new URL(clerk.url()).pathname;
  await clerk.goto('/work/dorset/cases/new/panel_complaint');
  await writeDay(clerk, 'The day it reached the panel', '30', '3', '2019');
  await clerk.getByLabel('A letter').check();
  await clerk.getByRole('radio', { name: 'By letter' }).check();
  await clerk.getByLabel('Address (optional)').fill('1 High Street');
  assert.equal(await j.press(clerk, 'Continue'), 422);
  assert.match(await text(clerk), /did not work by this protocol yet/);
});

j.step('a bank holiday shows what it moves before it is added', async () => {
  await clerk.goto('/work/dorset/protocols');
  await clerk.getByRole('link', { name: 'bank holidays added here' }).click();
  await j.look(clerk, 'Bank holidays');
  assert.equal(await j.press(clerk, 'Continue'), 422);
  await j.refusedAt(clerk, 'day-day', /numbers/);
  await writeDay(clerk, 'The day', '13', '5', '2019');
  await clerk.getByLabel('What it is called').fill('A day of thanks');
  assert.equal(await j.press(clerk, 'Continue'), 422);
  await j.refusedAt(clerk, 'source', /Say where it was proclaimed/);
  await clerk.getByLabel('Where it was proclaimed').fill('The London Gazette, 10 May 2019');
  assert.equal(await j.press(clerk, 'Continue'), 200);
  await j.look(clerk, 'What a bank holiday would move');
  assert.match(await text(clerk), /was 13 May 2019, is 14 May 2019/);
  assert.equal(await j.press(clerk, 'Add it'), 200);
  assert.match(await text(clerk), /Added\.[\s\S]*Monday 13 May 2019\s+A day of thanks/);
  await clerk.goto(later);
  assert.match(await text(clerk), /Tuesday 14 May 2019/);
});

j.step('a case goes on under another edition by a decision that shows what it moves', async () => {
  await clerk.getByRole('link', { name: 'let the case go on under another edition' }).click();
  await j.look(clerk, 'Another edition for a case');
  assert.equal(await j.press(clerk, 'Continue'), 422);
  await j.refusedAt(clerk, 'reason', /Say why/);
  await clerk.getByLabel('Edition 2019-09, adopted from 10 May 2019').check();
  await clerk.getByLabel('Why').fill('The chair asked for it.');
  assert.equal(await j.press(clerk, 'Continue'), 200);
  await j.look(clerk, 'What another edition would move');
  assert.match(await text(clerk), /was 14 May 2019, is 16 May 2019/);
  assert.equal(await j.press(clerk, 'Decide it'), 200);
  assert.match(await text(clerk), /Decided\.[\s\S]*Thursday 16 May 2019[\s\S]*Until 13 May 2019 it ran under edition 2019-09, adopted from 1 April 2019[\s\S]*The chair asked for it\./);
  const colleague = await j.openAs('chief_executive');
  assert.equal((await colleague.goto(`${later}/move`)).status(), 403);
  await colleague.close();
});

j.step('a bank holiday that was a mistake is taken back the way it came', async () => {
  await clerk.goto('/work/dorset/holidays');
  assert.equal(await j.press(clerk, /Take it back.*A day of thanks/), 200);
  await j.look(clerk, 'Before a bank holiday is taken back');
  assert.match(await text(clerk), /was 16 May 2019, is 15 May 2019/);
  assert.equal(await j.press(clerk, 'Take it back'), 422);
  await j.refusedAt(clerk, 'reason', /Say why/);
  await clerk.getByLabel('Why it is taken back').fill('It was of another year.');
  assert.equal(await j.press(clerk, 'Take it back'), 200);
  assert.match(await text(clerk), /Taken back\.[\s\S]*None has been added/);
  await clerk.goto(later);
  assert.match(await text(clerk), /Wednesday 15 May 2019/);
});

j.step('an adoption that was a mistake is taken back while no case runs under it', async () => {
  await clerk.goto('/work/dorset/protocols/adopt/panel_complaint/2019-09');
  await writeDay(clerk, 'From which day', '13', '5', '2019');
  await clerk.getByLabel('To acknowledge, in working days').fill('9');
  await clerk.getByLabel('What it rests on').fill('A slip');
  await clerk.getByLabel('We worked this way before the day of the text').check();
  assert.equal(await j.press(clerk, 'Adopt it'), 200);
  await clerk.getByRole('link', { name: /from 13 May 2019/ }).click();
  await j.look(clerk, 'An adoption under which no case runs');
  assert.match(await text(clerk), /To acknowledge: 9 working days[\s\S]*New cases then run under edition 2019-09, adopted from 10 May 2019/);
  assert.equal(await j.press(clerk, 'Take it back'), 422);
  await j.refusedAt(clerk, 'reason', /Say why/);
  await clerk.getByLabel('Why it is taken back').fill('A slip.');
  assert.equal(await j.press(clerk, 'Take it back'), 200);
  assert.match(await text(clerk), /Taken back\. An edition can be adopted from that day again/);
  assert.equal(await clerk.getByRole('link', { name: /from 13 May 2019/ }).count(), 0);
  await clerk.getByRole('link', { name: /from 1 April 2019/ }).click();
  assert.equal(await clerk.getByRole('button', { name: 'Take it back' }).count(), 0, 'cases run under that one');
});

j.step('nothing of a case is public, nor an address of it personal', async () => {
  const anybody = await j.open();
  const answer = await anybody.goto(address);
  assert.match(anybody.url(), /sign-in/);
  assert.ok(answer.status() < 500);
});

