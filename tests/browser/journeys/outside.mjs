// Somebody outside: finds the right body on a Saturday, writes, saves and comes back, sends, sees where it stands;
// and the team that deals with it.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';

const j = await begin('outside', { today: '2020-02-08' });
const clerk = await j.openAs('assurance_manager');
const team = await j.openAs('complaints_officer');
const person = await j.open();
const text = (page) => page.locator('main').innerText();
let status = '';
let reference = '';

async function writeDay(page, legend, day, month, year) {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day', { exact: true }).fill(day);
  await group.getByLabel('Month', { exact: true }).fill(month);
  await group.getByLabel('Year', { exact: true }).fill(year);
}

async function adopt(protocol, edition) {
  await clerk.goto(`/work/dorset/protocols/adopt/${protocol}/${edition}`);
  await writeDay(clerk, 'From which day', '1', '2', '2020');
  await clerk.getByLabel('What it rests on').fill('Notice of 31 January 2020');
  assert.equal(await j.press(clerk, 'Adopt it'), 200);
}

j.step('before a body takes complaints here, the guide says whom to write to', async () => {
  await j.visit(person, '/dorset/complain', 'The guide');
  await person.getByLabel('What the police did or did not do, or how they behaved').check();
  await person.getByRole('button', { name: 'Continue' }).click();
  assert.match(await text(person), /cannot be sent through this website/);
  assert.equal((await person.goto('/dorset/complain/police')).status(), 404);
  await adopt('force_complaint', '2020-02');
  await adopt('police_review', '2020-02');
});

j.step('the guide leads to the right body, and asks again when nothing is chosen', async () => {
  await person.goto('/dorset/complain');
  await person.getByRole('button', { name: 'Continue' }).click();
  await j.refusedAt(person, 'about', /Choose what it is about/);
  await person.getByLabel('A crime, or somebody in danger').check();
  await person.getByRole('button', { name: 'Continue' }).click();
  assert.match(await text(person), /call 999/);
  await person.getByRole('link', { name: 'It is about something else' }).click();
  await person.getByLabel('What the police did or did not do, or how they behaved').check();
  await person.getByRole('button', { name: 'Continue' }).click();
  await j.look(person, 'Who deals with it');
  await person.getByRole('button', { name: 'Start now' }).click();
  await j.look(person, 'The form');
});

j.step('what is missing is said at its field, and nothing is opened', async () => {
  assert.equal(await j.press(person, 'Continue'), 422);
  await j.refusedAt(person, 'said', /Tell us what happened/);
  await j.refusedAt(person, 'channel', /how you want to hear/);
  await j.look(person, 'The form with problems');
});

j.step('it is saved, and opened again by its secret address alone', async () => {
  await person.getByLabel('What happened?').fill('Nobody came for two days after a break-in.');
  await person.getByRole('radio', { name: 'By e-mail' }).check();
  assert.equal(await j.press(person, 'Save and come back later'), 200);
  await j.look(person, 'Saved, not sent');
  const saved = await person.getByRole('link', { name: /complain\/saved/ }).getAttribute('href');
  assert.match(await text(person), /until 7 March 2020/);
  const elsewhere = await j.open();
  assert.equal((await elsewhere.goto(`${saved}x`)).status(), 404);
  await elsewhere.goto(saved);
  assert.equal(await elsewhere.getByLabel('What happened?').inputValue(), 'Nobody came for two days after a break-in.');
  await elsewhere.close();
  await person.goto(saved);
});

j.step('it is checked, changed and sent, and opens one case however often it is sent', async () => {
  assert.equal(await j.press(person, 'Continue'), 422);
  await j.refusedAt(person, 'email', /Give an e-mail address/);
  await person.getByLabel('E-mail (needed').fill('someone@example.org');
  await person.getByLabel('What would put it right? (optional)').fill('To hear why.');
  assert.equal(await j.press(person, 'Continue'), 200);
  await j.look(person, 'Check before you send');
  assert.equal(await j.press(person, 'Change something'), 200);
  assert.equal(await person.getByLabel('What would put it right? (optional)').inputValue(), 'To hear why.');
  await person.getByLabel('Name (optional)').fill('A. Person');
  await j.press(person, 'Continue');
  const twice = await person.context().newPage();
  const form = await person.locator('form').evaluate((element) => new URLSearchParams([...new FormData(element), ['act', 'send']]).toString());
  assert.equal(await j.press(person, 'Send'), 200);
  await j.look(person, 'We have it');
  status = new URL(person.url()).pathname;
  reference = /FC-2020-\d+/.exec(await text(person))[0];
  assert.equal(reference, 'FC-2020-0001');
  const again = await twice.request.post('/dorset/complain/police', { data: form, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  assert.match(again.url(), /\/complain\/status\//);
  assert.match(await again.text(), /FC-2020-0001/);
  assert.equal(j.reeve('case', 'show', '--as', 'complaints_officer@demo.example').match(/FC-2020-/g).length, 1);
  await twice.close();
});

j.step('received on a Saturday, contact is due on the Tuesday, and the person sees it', async () => {
  const said = await text(person);
  assert.match(said, /We contact you and hear what you want to happen\s+Tuesday 11 February 2020\s+Complaints and reviews officer/);
  assert.match(said, /Nobody came for two days/);
  assert.equal((await person.goto('/dorset/complain/status/aaaaa-bbbbb-ccccc-ddddd')).status(), 404);
});

j.step('words and a file are added on the same page, and the team saves the file', async () => {
  const add = async (name, content) => {
    await person.getByLabel('A file (optional)').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
    return j.press(person, 'Send');
  };
  await person.goto(status);
  await person.getByRole('link', { name: 'Add something to it' }).click();
  await j.look(person, 'Add something');
  assert.equal(await j.press(person, 'Send'), 422);
  await j.refusedAt(person, 'more', /What you add/);
  await person.getByLabel('What you add, or what the file is').fill('The letter of the insurer.');
  assert.equal(await add('letter.pdf', '<!DOCTYPE html><html><script>alert(1)</script></html>'), 422);
  await j.refusedAt(person, 'file', /By its content this is none of/);
  const pdf = '%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n';
  assert.equal(await add('the letter.exe', pdf), 200);
  await j.look(person, 'Something was added');
  assert.match(await text(person), /We have what you added[\s\S]*The letter of the insurer\.[\s\S]*File: the letter\.pdf/);
  await team.goto(`/work/dorset/cases/${reference}`);
  assert.match(await text(team), /the letter\.pdf \(1 KB, from: Complainant, not scanned/);
  const link = await team.getByRole('link', { name: 'the letter.pdf' }).getAttribute('href');
  const saved = await team.request.get(link);
  assert.equal(saved.headers()['content-disposition'], 'attachment; filename="the letter.pdf"');
  assert.equal(saved.headers()['x-content-type-options'], 'nosniff');
  assert.equal(await saved.text(), pdf);
  assert.equal((await clerk.request.get(link)).status(), 404, 'the council has no part in it');
  await team.getByRole('link', { name: 'Add a file' }).click();
  await j.look(team, 'Add a file');
});

j.step('the team sees it in its list, works it, and the person sees that', async () => {
  await j.visit(team, '/work/dorset/cases', 'The list of the team');
  assert.doesNotMatch(await text(team), /Waiting for:/, 'the team itself is to make contact');
  await team.getByRole('link', { name: new RegExp(reference) }).first().click();
  await team.getByText('How this date was counted').first().click();
  await j.look(team, 'The case as it came in');
  const said = await text(team);
  assert.match(said, /By the form on the website/);
  assert.match(said, /Monday 10 February 2020: working day 1/);
  assert.match(said, /someone@example.org/);
  await team.goto(`/work/dorset/cases/${reference}/decide/not_a_complaint`);
  await team.getByLabel('The reasons').fill('It is about the insurer.');
  await j.press(team, 'Continue');
  await j.look(team, 'A letter that would go by e-mail, where no mail server is set');
  assert.match(await text(team), /No e-mail leaves this installation as it is set up/);
  assert.equal(await j.press(team, /^Record it/), 200);
  await person.goto(status);
  await j.look(person, 'Where it stands');
  assert.match(await text(person), /It was not taken as a complaint. That is how it stands since 8 February 2020/);
});

j.step('when it is over, the person says once how they found it', async () => {
  await person.getByRole('link', { name: 'Say how you found it' }).click();
  await person.getByLabel('1', { exact: true }).isChecked();
  assert.equal(await j.press(person, 'Send'), 422);
  await j.refusedAt(person, 'experience', /is needed/);
  await person.getByLabel('2', { exact: true }).check();
  assert.equal(await j.press(person, 'Send'), 200);
  await j.look(person, 'How they found it');
  assert.equal(await person.getByRole('link', { name: 'Say how you found it' }).count(), 0);
});

j.step('the team says how it can be reached, and the public sees it', async () => {
  await j.visit(team, '/work/dorset/complaints', 'What there is about complaints');
  await team.getByRole('link', { name: 'How the team can be reached' }).click();
  assert.equal(await j.press(team, 'Save'), 422);
  await j.refusedAt(team, 'telephone', /telephone number or an address/);
  await team.getByLabel('Telephone').fill('01234 567890');
  await team.getByLabel('Relay service').fill('18001 01234 567890');
  assert.equal(await j.press(team, 'Save'), 200);
  await j.look(team, 'How the team can be reached');
  await j.visit(person, '/dorset/complain', 'The guide with a telephone number');
  assert.match(await text(person), /18001 01234 567890/);
});

j.step('who calls without a reference is found by their name, and that is noted', async () => {
  await j.visit(team, '/work/dorset/cases', 'The list before somebody calls');
  await team.getByRole('link', { name: 'Find it by who it is from' }).click();
  await team.getByLabel('Name, e-mail or telephone').fill('so');
  assert.equal(await j.press(team, 'Find'), 422);
  await j.refusedAt(team, 'who', /three letters/);
  await team.getByLabel('Name, e-mail or telephone').fill('SOMEONE@example');
  assert.equal(await j.press(team, 'Find'), 200);
  await j.look(team, 'Found by who it is from');
  assert.match(await text(team), new RegExp(reference));
  assert.doesNotMatch(team.url(), /someone/i, 'who was asked for is not in the address');
  const guardian = await j.openAs('data_protection_officer');
  await guardian.goto('/work/dorset/looks');
  assert.match(await text(guardian), /Found by who it is from/);
  await guardian.close();
});

let booked = '';
j.step('what is due is fetched by a calendar, and a new address ends the one before', async () => {
  await j.visit(team, '/work/dorset/calendar', 'An address for a calendar');
  await j.press(team, 'Make an address');
  await j.look(team, 'The address for a calendar');
  const first = /\/dorset\/calendar\/[a-z0-9-]+/.exec(await text(team))[0];
  const nobody = await j.open();
  const feed = await nobody.request.get(first);
  assert.equal(feed.headers()['content-type'], 'text/calendar; charset=utf-8');
  assert.match(await feed.text(), /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  await team.goto('/work/dorset/calendar');
  await j.press(team, 'Make an address');
  assert.equal((await nobody.request.get(first)).status(), 404);
  await nobody.close();
});

j.step('times are offered on weekdays from 9 to 5, and one is booked, cancelled and booked again', async () => {
  await j.visit(person, '/dorset/appointments', 'No times yet');
  await j.visit(team, '/work/dorset/complaints/appointments', 'Appointments');
  await writeDay(team, 'From', '8', '2', '2020');
  await writeDay(team, 'To', '10', '2', '2020');
  await team.getByLabel('The first begins at').fill('8:00');
  assert.equal(await j.press(team, 'Offer these times'), 422);
  await j.refusedAt(team, 'first', /from 9am on/);
  await team.getByLabel('The first begins at').fill('16:00');
  assert.equal(await j.press(team, 'Offer these times'), 200);
  await j.look(team, 'Times offered');
  assert.match(await text(team), /Monday 10 February 2020\s+0\s+2/);
  await j.visit(person, '/dorset/appointments', 'Times to choose from');
  await person.getByRole('link', { name: /4:30pm on 10 February 2020/ }).click();
  await j.look(person, 'Book a time');
  const other = await j.open();
  await other.goto(person.url());
  assert.equal(await j.press(person, 'Book it'), 422);
  await j.refusedAt(person, 'telephone', /telephone number or an e-mail/);
  await person.getByLabel('What should we call you?').fill('B. Person');
  await person.getByLabel('Telephone').fill('01111 222222');
  await person.getByLabel('What is it about? (optional)').fill('A stop and search');
  assert.equal(await j.press(person, 'Book it'), 200);
  await j.look(person, 'An appointment is booked');
  await other.getByLabel('What should we call you?').fill('C. Person');
  await other.getByLabel('Telephone').fill('03333 444444');
  assert.equal(await j.press(other, 'Book it'), 409);
  assert.match(await text(other), /Somebody else has just taken this time/);
  await other.close();
  assert.equal(await j.press(person, 'Cancel this appointment'), 200);
  assert.match(await text(person), /is cancelled/);
  await person.goto('/dorset/appointments');
  await person.getByRole('link', { name: /4:30pm on 10 February 2020/ }).click();
  await person.getByLabel('What should we call you?').fill('B. Person');
  await person.getByLabel('Telephone').fill('01111 222222');
  await person.getByLabel('What is it about? (optional)').fill('A stop and search');
  await j.press(person, 'Book it');
  booked = new URL(person.url()).pathname;
});

j.step('the day of the appointments is for the team, and nothing can be logged before it has come', async () => {
  await j.visit(team, '/work/dorset/complaints/appointments/2020-02-10', 'A day of appointments');
  assert.match(await text(team), /B. Person/);
  assert.equal(await team.getByRole('button', { name: 'Log the complaint' }).count(), 0);
  assert.equal((await clerk.goto('/work/dorset/complaints/appointments/2020-02-10')).status(), 403, 'the panel\'s office has no part in them');
  await person.goto(booked);
  assert.match(await text(person), /Monday 10 February 2020 at 4:30pm, by telephone/);
});

j.step('one question is put to somebody outside, answered once, and counts as their step', async () => {
  const other = await j.open();
  await other.goto('/dorset/complain/police');
  await other.getByLabel('What happened?').fill('An officer was rude.');
  await other.getByRole('radio', { name: 'By letter' }).check();
  await other.getByLabel('Address (needed').fill('1 High Street');
  await j.press(other, 'Continue');
  await j.press(other, 'Send');
  const second = /FC-2020-\d+/.exec(await text(other))[0];
  await team.goto(`/work/dorset/cases/${second}/decide/record`);
  await team.getByLabel('The complainant wants it', { exact: true }).check();
  await team.getByLabel('It records, and resolves').check();
  await team.getByLabel('How somebody behaved').check();
  const passedOn = team.getByLabel(/What we pass on of: /).first();
  assert.equal(await passedOn.inputValue(), 'An officer was rude.');
  await passedOn.fill('An officer behaved badly.');
  await j.look(team, 'What is passed on, before it is shortened');
  await j.press(team, 'Continue');
  assert.match(await text(team), /An officer behaved badly\.\s+\(Shortened or changed by us\.\)/);
  assert.equal(await j.press(team, /^Record it/), 200);
  assert.match(await text(team), /An officer was rude\./, 'the case keeps every word');
  assert.equal((await clerk.goto(`/work/dorset/cases/${second}`)).status(), 404, 'the council has no part in it');
  await team.goto('/work/dorset/letters');
  await team.getByRole('row', { name: new RegExp(`${second}: recorded and passed`) }).getByRole('link').click();
  assert.equal(await j.press(team, 'Note that it was posted'), 200);
  await team.goto(`/work/dorset/cases/${second}`);
  await team.getByRole('link', { name: 'Give somebody outside an address' }).click();
  await j.look(team, 'Give somebody outside an address');
  await team.getByLabel('Professional standards of the force: to answer once, “Note that the force told the complainant how it stands”').check();
  assert.equal(await j.press(team, 'Make the address'), 200);
  await j.look(team, 'An address for somebody outside');
  const address = /\/dorset\/answer\/[a-z0-9-]+/.exec(await text(team))[0];
  await j.visit(other, address, 'One question');
  assert.match(await text(other), /You answer as: Professional standards of the force/);
  assert.match(await text(other), /What we wrote to you/, 'whoever is asked sees what they were written');
  assert.equal(await j.press(other, 'Continue'), 200);
  await j.look(other, 'An answer, checked');
  assert.equal(await j.press(other, 'Change something'), 200);
  assert.equal(await j.press(other, 'Continue'), 200);
  assert.equal(await j.press(other, 'Send'), 200);
  await j.look(other, 'An answer given');
  await other.goto(address);
  assert.match(await text(other), /This was answered already/);
  await team.goto(`/work/dorset/cases/${second}`);
  assert.match(await text(team), /by Professional standards of the force/);
  await other.close();
});

j.step('on the day of the appointment what was said becomes a case, and is resolved', async () => {
  await j.goOnAt('2020-02-10');
  await j.signIn(team, 'complaints_officer');
  await j.visit(team, '/work/dorset/complaints/appointments/2020-02-10', 'The day of the appointment');
  await team.getByRole('textbox', { name: /What was said/ }).fill('');
  assert.equal(await j.press(team, 'Log the complaint'), 422);
  await team.getByRole('textbox', { name: /What was said/ }).fill('Searched on the way to work, and not told why.');
  assert.equal(await j.press(team, 'Log the complaint'), 200);
  reference = /FC-2020-\d+/.exec(await text(team))[0];
  assert.match(await text(team), /At an appointment/);
  await team.goto(`/work/dorset/cases/${reference}/decide/contact`);
  await team.getByLabel('What the complainant says and wants').fill('An explanation.');
  await team.getByRole('group', { name: 'The complainant wants it recorded' }).getByLabel('No').check();
  assert.equal(await j.press(team, 'Continue'), 200);
  await j.look(team, 'What was typed, before it is recorded');
  assert.match(await text(team), /What the complainant says and wants\s+An explanation\./);
  await j.press(team, /^Record it/);
  await team.goto(`/work/dorset/cases/${reference}/decide/resolve_outside`);
  await team.getByLabel('A search').check();
  await j.press(team, 'Continue');
  await j.look(team, 'A letter before it goes');
  assert.equal(await j.press(team, /^Record it/), 200);
  assert.match(await text(team), /Being resolved outside Schedule 3, since 10 February 2020/);
});

j.step('whoever was told a date hears when it moves, and the letter is seen before it goes', async () => {
  await team.goto(`/work/dorset/cases/${reference}/pause/awaiting_complainant`);
  assert.equal(await j.press(team, 'Continue'), 200);
  await j.look(team, 'A clock is stopped, and a letter says so');
  assert.match(await text(team), /Letter to Complainant[\s\S]*It was Monday 9 March 2020\. There is no date now/);
  assert.equal(await j.press(team, 'Change something'), 200);
  assert.equal(await j.press(team, 'Continue'), 200);
  assert.equal(await j.press(team, 'Record it and send'), 200);
  assert.match(await text(team), /A date has changed \(to Complainant/);
});

j.step('addresses that were given are named before they are taken back', async () => {
  await team.goto(`/work/dorset/cases/${reference}/link`);
  await team.getByLabel('Complainant: to see where the case stands').check();
  await j.press(team, 'Make the address');
  const given = /\/dorset\/complain\/status\/[a-z0-9-]+/.exec(await text(team))[0];
  const other = await j.open();
  assert.equal((await other.goto(given)).status(), 200);
  await team.goto(`/work/dorset/cases/${reference}/link`);
  assert.equal(await j.press(team, 'Take back addresses of this case'), 200);
  await j.look(team, 'Before addresses are taken back');
  assert.match(await text(team), /Complainant, to see where it stands/);
  assert.equal((await other.goto(given)).status(), 200, 'nothing is taken back by looking');
  await j.press(team, 'Take them back');
  assert.equal((await other.goto(given)).status(), 404);
  await other.close();
});

j.step('it is recorded after all, the force concludes it, and a review is asked for, taken and decided', async () => {
  await j.goOnAt('2020-03-30');
  await j.signIn(team, 'complaints_officer');
  await j.visit(team, '/work/dorset/cases', 'The list, seven weeks later');
  assert.match(await text(team), /Waiting for: Professional standards of the force/);
  assert.match(await team.getByRole('row', { name: new RegExp(`${reference}.*how it stands`) }).innerText(), /Monday 9 March 2020\s+Late/i);
  await team.getByLabel('Find a case by its reference').fill(reference.toLowerCase());
  await team.getByRole('button', { name: 'Find' }).click();
  assert.match(team.url(), new RegExp(`${reference}$`));
  await team.goto(`/work/dorset/cases/${reference}/decide/record`);
  await writeDay(team, 'The day it happened', '2', '3', '2020');
  await team.getByLabel('The complainant wants it', { exact: true }).check();
  await team.getByLabel('It records, and resolves').check();
  await team.getByLabel('A search').check();
  await j.press(team, 'Continue');
  assert.equal(await j.press(team, /^Record it/), 200);
  await team.goto(`/work/dorset/cases/${reference}/decide/note_outcome`);
  await writeDay(team, 'The day it happened', '20', '3', '2020');
  await team.getByLabel('The service was acceptable').check();
  await writeDay(team, 'The day the complainant was told of the outcome and the right of review', '20', '3', '2020');
  await j.press(team, 'Continue');
  assert.equal(await j.press(team, /^Record it/), 200);
  assert.match(await text(team), /Ask for a review, if one is wanted.*Friday 17 April 2020/s);
  await person.goto('/dorset/complain/where?about=outcome');
  await person.getByRole('button', { name: 'Start now' }).click();
  await person.getByLabel('Why should the outcome be looked at again?').fill('Nobody asked the officer.');
  await writeDay(person, 'When were you told the outcome?', '20', '3', '2020');
  await person.getByRole('radio', { name: 'By telephone' }).check();
  await person.getByLabel('Telephone (needed').fill('01111 222222');
  await j.press(person, 'Continue');
  assert.equal(await j.press(person, 'Send'), 200);
  await j.look(person, 'A review is asked for');
  reference = /PR-2020-\d+/.exec(await text(person))[0];
  await team.goto(`/work/dorset/cases/${reference}`);
  await j.look(team, 'The review as it came in');
  assert.match(await text(team), /Nobody asked the officer/);
  await team.goto(`/work/dorset/cases/${reference}/decide/accept`);
  await team.getByRole('group', { name: 'The complaint was handled under Schedule 3' }).getByLabel('Yes').check();
  assert.equal(await j.press(team, 'Continue'), 200);
  assert.equal(await j.press(team, /^Record it/), 200);
  await team.goto(`/work/dorset/cases/${reference}/decide/not_uphold`);
  await team.getByLabel('The reasons').fill('The officer was asked, on 12 March.');
  assert.equal(await j.press(team, 'Continue'), 200);
  assert.equal(await j.press(team, /^Record it/), 200);
  await j.visit(team, '/work/dorset/letters', 'Letters to post');
  await team.getByRole('row', { name: new RegExp(`what we found.*${reference}.*Tell by telephone`) }).getByRole('link').click();
  await j.look(team, 'A letter to tell by telephone');
  assert.equal(await j.press(team, 'Note that they were told'), 200);
  assert.doesNotMatch(await text(team), new RegExp(`what we found\\s+${reference}\\s+Who asks`));
  await j.visit(team, '/work/dorset/cases/ended', 'Cases that have ended');
  assert.match(await text(team), /FC-2020-0001\s+Not a complaint\s+8 February 2020/);
  await person.reload();
  await j.look(person, 'A review decided, as the person sees it');
  assert.match(await text(person), /We found that the outcome was reasonable and proportionate. That is how it stands since 30 March 2020/);
  assert.match(j.reeve('verify'), /Every line and every row is as it was recorded/);
});
