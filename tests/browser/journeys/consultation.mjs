// A refresh of the plan and an annual report: drafted, commented on by the panel, answered, adopted, read by the public.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after } from 'node:test';
import { begin } from '../journey.mjs';
import { people, root } from '../record.mjs';

const j = await begin('consultation');
const list = '/work/dorset/drafts';
const refresh = `${list}/police-and-crime-plan-refresh-of-october-2019`;
const annual = `${list}/annual-report-2019-20`;
const officer = await j.openAs('policy_officer');
const chief = await j.openAs('chief_executive');
const member = await j.openAs('panel_member');
const clerk = await j.openAs('panel_clerk');
const reader = await j.open();
const veterans = 'Veterans of the armed forces who come to the police are asked whether they served.';
const unsaid = 'Words of the office that the panel has not been shown.';
const remark = 'Say <b>how many</b> veterans & how they are counted.';
const whole = 'The panel welcomes the refresh.\nIt asks for the dates of each new commitment.';
const answer = 'The number is now in the text, from the custody record.';

const main = (page) => page.locator('main').innerText();
const facts = (page) => page.locator('.govuk-summary-list').first().innerText();
const row = (page, title) => page.getByRole('table', { name: 'Drafts' }).getByRole('row').filter({ hasText: title });
const summary = (page) => page.getByRole('alert').getByRole('link').allInnerTexts();
const formOf = (page, button) => page.locator('form').filter({ has: page.getByRole('button', { name: button, exact: true }) });
const answering = (page, number) => page.locator('form').filter({ has: page.getByLabel(`Answer to comment ${number}`) });
// The page of writing has the button at its top and at its end.
const atTheEnd = (page) => ({ getByRole: (...wanted) => page.getByRole(...wanted).last() });
// What a form answers, sent without its page.
const sent = async (page, address, form) => (await page.request.post(address, { form: { csrf: await j.csrf(page), ...form }, maxRedirects: 0 })).status();

// The same record on a later day.
const stops = [];
after(async () => {
  for (const stop of stops) await stop();
});
async function serveOn(day) {
  const server = spawn(j.binary, ['--records', j.records, '--today', day, 'serve', '--listen', '127.0.0.1:0'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise((left) => server.once('exit', left));
  stops.push(() => {
    server.kill('SIGTERM');
    return gone;
  });
  let said = '';
  return new Promise((found, failed) => {
    const listen = (bytes) => {
      said += bytes;
      const match = /serves (http:\/\/[^/\s]+)/.exec(said);
      if (match) found(match[1]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    gone.then((code) => failed(new Error(`The server of ${day} stopped with ${code}: ${said}`)));
  });
}

j.step('the officer makes a draft of a refresh, which begins with the plan as it stands', async () => {
  await officer.goto('/work/dorset');
  await officer.getByRole('link', { name: 'Drafts for comment' }).first().click();
  await j.look(officer, 'Drafts, none');
  assert.match(await main(officer), /There is no draft to read/);
  await officer.getByLabel('Title').fill('Police and Crime Plan: refresh of October 2019');
  assert.equal(await j.press(officer, 'Make the draft'), 422);
  await j.look(officer, 'Draft of nothing');
  await j.refusedAt(officer, 'of', /Choose what the draft is/);
  await officer.getByLabel('Title').fill('');
  assert.equal(await j.press(officer, 'Make the draft'), 422);
  assert.deepEqual(await summary(officer), ['Choose what the draft is.', 'Give the draft a title.'], 'everything that is wrong is said at once');
  await officer.getByLabel('Title').fill('Police and Crime Plan: refresh of October 2019');
  assert.equal(await j.press(officer, 'Make the draft'), 422);
  assert.equal(await officer.getByLabel('Title').inputValue(), 'Police and Crime Plan: refresh of October 2019', 'the title stays');
  await officer.getByLabel('Refresh of the Police and Crime Plan 2017-2021').check();
  await officer.getByLabel('Title').fill('  ');
  assert.equal(await j.press(officer, 'Make the draft'), 422);
  await j.refusedAt(officer, 'title', /Give the draft a title/);
  assert.ok(await officer.getByLabel('Refresh of the Police and Crime Plan 2017-2021').isChecked(), 'what was chosen stays chosen');
  assert.match(await main(officer), /There is no draft to read/, 'nothing was made');
  await officer.getByLabel('Title').fill('Police and Crime Plan: refresh of October 2019');
  assert.equal(await j.press(officer, 'Make the draft'), 200);
  assert.equal(await j.done(officer), 'The draft is made. Nobody outside the office sees it.');
  assert.equal(new URL(officer.url()).pathname, refresh);
  await j.look(officer, 'Draft just made', { printed: true });
  assert.match(await facts(officer), /What it is\s+Refresh of the plan\s+How it stands\s+Being drafted/);
  assert.match(await main(officer), /Edition 1: The plan as it is in the record/);
  assert.ok(await officer.getByRole('heading', { name: 'Pillar 1: Protecting People at Risk of Harm' }).isVisible());
});

j.step('a second draft of the same plan is refused while the first is not finished', async () => {
  await officer.goto(list);
  await officer.getByLabel('Refresh of the Police and Crime Plan 2017-2021').check();
  await officer.getByLabel('Title').fill('Another refresh');
  assert.equal(await j.press(officer, 'Make the draft'), 422);
  await j.refusedAt(officer, 'of', /"Police and Crime Plan: refresh of October 2019" is not finished yet/);
  assert.equal(await officer.getByRole('table', { name: 'Drafts' }).locator('tbody tr').count(), 1);
});

j.step('neither the panel nor the public learns of a draft that is being written', async () => {
  for (const page of [member, clerk]) {
    await page.goto(list);
    assert.match(await main(page), /There is no draft to read/);
    assert.equal((await page.goto(refresh)).status(), 404);
    assert.doesNotMatch(await page.locator('body').innerText(), /refresh of October/);
  }
  await j.visit(member, list, 'Drafts as panel, none');
  assert.equal((await reader.goto('/dorset/drafts/')).status(), 404);
});

j.step('the office writes the next edition: a section without a heading is refused and no word is lost', async () => {
  await officer.goto(refresh);
  await officer.getByRole('button', { name: 'Write the next edition' }).click();
  await j.look(officer, 'Writing');
  assert.equal(await j.press(officer, 'Save as edition 2', atTheEnd(officer)), 422);
  assert.deepEqual(await summary(officer), ['Nothing differs from edition 1, so there is nothing to save.']);
  const text = await officer.getByLabel('Text of section 1', { exact: true }).inputValue();
  await officer.getByLabel('Text of section 1', { exact: true }).fill(`${text}\n- ${veterans}`);
  assert.equal(await j.press(officer, 'Add a section after section 1'), 200);
  await officer.getByLabel('Text of section 2', { exact: true }).fill('The panel asked for this at its meeting of September.');
  await officer.getByLabel('What this edition is for').fill('Veterans');
  assert.equal(await j.press(officer, 'Save as edition 2', atTheEnd(officer)), 422);
  await j.look(officer, 'Writing, heading missing');
  await j.refusedAt(officer, 'heading-2', /Give section 2 a heading/);
  assert.match(await officer.getByLabel('Text of section 1', { exact: true }).inputValue(), /asked whether they served/);
  assert.match(await officer.getByLabel('Text of section 2', { exact: true }).inputValue(), /meeting of September/);
  assert.equal(await officer.getByLabel('What this edition is for').inputValue(), 'Veterans');
  const elsewhere = await officer.request.get(refresh);
  assert.doesNotMatch(await elsewhere.text(), /Edition 2/, 'nothing was saved');
  await officer.getByLabel('Heading of section 2', { exact: true }).fill('Why the plan is refreshed');
  await officer.getByLabel('Heading of section 1', { exact: true }).fill('Pillar 1: Protecting People at Risk');
  assert.equal(await j.press(officer, 'Save as edition 2', atTheEnd(officer)), 200);
  assert.equal(await j.done(officer), 'The edition is saved. Nobody outside the office sees it until you put it out.');
});

j.step('the new edition is shown as tracked changes beside the old, and each change is listed', async () => {
  await j.visit(officer, refresh, 'Tracked changes', 200, { printed: true });
  assert.match(await main(officer), /Edition 1[\s\S]*Edition 2, changes marked/);
  assert.ok(await officer.locator('ins').filter({ hasText: veterans }).isVisible());
  assert.ok(await officer.locator('del').filter({ hasText: 'of Harm' }).first().isVisible());
  const amendments = officer.getByRole('table', { name: '3 amendments' });
  assert.match(await amendments.getByRole('row').filter({ hasText: veterans }).innerText(), /Words added/);
  assert.ok(await amendments.getByRole('row').filter({ hasText: 'Heading changed' }).isVisible());
  assert.ok(await amendments.getByRole('row').filter({ hasText: 'Section added' }).filter({ hasText: 'Why the plan is refreshed' }).isVisible());
  await officer.getByRole('table', { name: 'Editions' }).getByRole('link', { name: 'Edition 1' }).click();
  assert.match(await facts(officer), /Shown here\s+Edition 1/);
  assert.doesNotMatch(await main(officer), /asked whether they served/, 'the first edition stays as it was');
});

j.step('two people who write at once do not overwrite each other', async () => {
  await officer.goto(`${refresh}/edit`);
  await chief.goto(`${refresh}/edit`);
  await chief.getByLabel('Text of section 2', { exact: true }).fill('The panel asked for this on 24 September 2019.');
  assert.equal(await j.press(chief, 'Save as edition 3', atTheEnd(chief)), 200);
  await officer.getByLabel('Text of section 2', { exact: true }).fill('Words that came second.');
  assert.equal(await j.press(officer, 'Save as edition 3', atTheEnd(officer)), 422);
  await j.look(officer, 'Overtaken');
  assert.match((await summary(officer)).join(), /Edition 3 was saved while you were writing/);
  assert.equal(await officer.getByLabel('Text of section 2', { exact: true }).inputValue(), 'Words that came second.');
});

j.step('nothing is adopted before the panel was asked', async () => {
  await j.visit(chief, refresh, 'Draft as chief executive');
  assert.match(await main(chief), /Before it can be adopted:\s+The panel has not been asked yet\. Open the draft for comment first/);
  assert.equal(await chief.getByRole('button', { name: /^Adopt/ }).count(), 0);
  assert.equal(await sent(chief, `${refresh}/adopt`, { edition: '3' }), 422);
});

for (const [what, opens, closes, problems] of [
  ['no days', '', '', ['Write the first day like 2019-09-24.', 'Write the last day like 2019-10-11.']],
  ['a day that is not one', '14 October', '2019-02-30', ['Write the first day like 2019-09-24.', 'Write the last day like 2019-10-11.']],
  ['a last day that is past', '2019-10-14', '2019-10-11', [/^The last day to comment, 11 October 2019, is in the past\./]],
  ['a last day before the first', '2019-10-21', '2019-10-18', [/^The last day to comment cannot be before the first, 21 October 2019\./]],
  ['both days past, the wrong way round', '2019-10-08', '2019-10-04', [/^The first day to comment cannot be before today, 14 October 2019\./, /^The last day to comment, 4 October 2019, is in the past\./]],
])
  j.step(`a comment window with ${what} is refused, every field is said, and the draft stays unseen`, async () => {
    await officer.goto(refresh);
    await officer.getByLabel('First day to comment').fill(opens);
    await officer.getByLabel('Last day to comment').fill(closes);
    assert.equal(await j.press(officer, 'Open for comment'), 422);
    await j.look(officer, `Window with ${what}`);
    const said = await summary(officer);
    assert.equal(said.length, problems.length, said.join());
    problems.forEach((problem, at) => (typeof problem === 'string' ? assert.equal(said[at], problem) : assert.match(said[at], problem)));
    await j.refusedAt(officer, 'closes_on', /the last day|The last day/);
    assert.equal(await officer.getByLabel('Last day to comment').inputValue(), closes, 'what was written stays');
    assert.match(await facts(officer), /Being drafted/);
    assert.equal((await member.goto(refresh)).status(), 404);
  });

j.step('the officer opens comments from today to a closing date', async () => {
  await officer.goto(refresh);
  assert.equal(await officer.getByLabel('First day to comment').inputValue(), '2019-10-14', 'today is offered');
  await officer.getByLabel('Last day to comment').fill('2019-11-08');
  assert.equal(await j.press(officer, 'Open for comment'), 200);
  assert.equal(await j.done(officer), 'The draft is put out for comment.');
  await j.look(officer, 'Open for comment');
  assert.match(await facts(officer), /Open for comment until the end of 8 November 2019/);
  assert.match(await facts(officer), /Edition 3, from 14 October 2019 to the end of 8 November 2019/);
});

j.step('a panel member signs in, finds the draft and reads what it changes', async () => {
  await member.goto('/work/dorset');
  await j.look(member, 'Workspace of a panel member');
  await member.locator('main').getByRole('link', { name: 'Drafts for comment' }).click();
  await j.look(member, 'Drafts as panel');
  assert.match(await row(member, 'refresh of October 2019').innerText(), /Open for comment until the end of 8 November 2019/);
  assert.match(await main(member), /Open for your comments\s+Police and Crime Plan: refresh of October 2019: comment by the end of 8 November 2019\. No comments so far\./);
  assert.equal(await member.getByRole('button', { name: 'Make the draft' }).count(), 0);
  await row(member, 'refresh of October 2019').getByRole('link').click();
  await j.look(member, 'Draft as panel', { printed: true });
  assert.ok(await member.locator('ins').filter({ hasText: veterans }).isVisible());
  assert.ok(await member.getByRole('heading', { name: 'Comment on Edition 3' }).isVisible());
  await member.getByRole('link', { name: 'Jump to the comments' }).click();
  assert.ok(await member.getByRole('heading', { name: 'Comments', exact: true }).evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < innerHeight), 'the comments are on the screen');
  for (const act of ['Open for comment', 'Answer', /^Adopt/, 'Withdraw the draft', 'Write the next edition'])
    assert.equal(await member.getByRole('button', { name: act }).count(), 0, `${act} is not for the panel`);
});

j.step('an empty comment and one that is too long are refused, and nothing is saved', async () => {
  await member.goto(refresh);
  for (const [words, problem] of [['', /Write your comment/], [' \n ', /Write your comment/], ['x'.repeat(5001), /at most 5,000 characters; it has 5,001/]]) {
    await member.getByLabel('Your comment').fill(words);
    assert.equal(await j.press(member, 'Send the comment'), 422);
    await j.refusedAt(member, 'comment', problem);
    assert.match(await main(member), /There are no comments/);
  }
  assert.equal((await member.getByLabel('Your comment').inputValue()).length, 5001, 'a long comment is not lost');
  await j.look(member, 'Comment refused');
});

j.step('the panel comments on a section and on the whole, and each sees the words as they were written', async () => {
  await member.goto(refresh);
  await member.getByLabel('What you comment on').selectOption({ label: 'Pillar 1: Protecting People at Risk' });
  await member.getByLabel('Your comment').fill(remark);
  assert.equal(await j.press(member, 'Send the comment'), 200);
  assert.equal(await j.done(member), 'Your comment is sent.');
  assert.equal(new URL(member.url()).hash, '#comments');
  assert.ok(await member.locator('.govuk-notification-banner--success').evaluate((banner) => Math.abs(banner.getBoundingClientRect().top) < innerHeight), 'what was done is on the screen');
  await j.look(member, 'Commented');
  assert.ok((await main(member)).includes(remark), 'the comment is shown as it was typed');
  assert.match(await main(member), /On "Pillar 1: Protecting People at Risk", Edition 3\. Member of the Police and Crime Panel, 14 October 2019/);
  assert.match(await main(member), /Not answered yet/);
  await clerk.goto(refresh);
  await clerk.getByLabel('Your comment').fill(whole);
  assert.equal(await j.press(clerk, 'Send the comment'), 200);
  assert.match(await main(clerk), /On the whole of Edition 3\. Clerk to the Panel/);
});

j.step('an office that may not comment is offered no form and is refused', async () => {
  const owner = await j.openAs('theme_owner');
  await j.visit(owner, refresh, 'Draft as theme owner');
  for (const act of ['Send the comment', 'Answer', /^Adopt/, 'Withdraw the draft'])
    assert.equal(await owner.getByRole('button', { name: act }).count(), 0, `${act} is not for a theme owner`);
  for (const page of [owner, officer, chief]) assert.equal(await sent(page, `${refresh}/comments`, { section: '', comment: 'Not for me to say' }), 403);
  for (const page of [owner, member, clerk]) {
    assert.equal(await sent(page, `${refresh}/adopt`, { edition: '3' }), 403);
    assert.equal(await sent(page, `${refresh}/answers`, {}), 403);
    assert.equal(await sent(page, `${refresh}/window`, { opens_on: '2019-10-14', closes_on: '2019-12-01' }), 403);
    assert.equal((await page.goto(`${refresh}/edit`)).status(), 403);
  }
  const nobody = await j.openAs('nobody');
  await j.visit(nobody, refresh, 'Draft without an office', 403);
  assert.doesNotMatch(await nobody.locator('body').innerText(), /refresh of October|Veterans/);
  assert.equal(await sent(nobody, `${refresh}/comments`, { section: '', comment: 'Not for me to say' }), 403);
  await officer.goto(refresh);
  assert.doesNotMatch(await main(officer), /Not for me to say/);
  await owner.context().close();
  await nobody.context().close();
});

j.step('the panel goes on reading what was put out until the office puts out a later edition', async () => {
  await officer.goto(`${refresh}/edit`);
  await officer.getByLabel('Text of section 2', { exact: true }).fill(unsaid);
  assert.equal(await j.press(officer, 'Save as edition 4', atTheEnd(officer)), 200);
  await member.goto(`${refresh}?edition=4`);
  assert.match(await facts(member), /Shown here\s+Edition 3/);
  assert.ok(!(await main(member)).includes(unsaid));
  await officer.getByLabel('Last day to comment').fill('2019-11-01');
  assert.equal(await j.press(officer, 'Put it out'), 422);
  await j.look(officer, 'Less time');
  await j.refusedAt(officer, 'closes_on', /It can be later, not earlier/);
  await member.getByLabel('What you comment on').selectOption({ label: 'Pillar 1: Protecting People at Risk' });
  await member.getByLabel('Your comment').fill('Words on edition 3.');
  await officer.getByLabel('Last day to comment').fill('2019-11-15');
  assert.equal(await j.press(officer, 'Put it out'), 200);
  assert.equal(await j.press(member, 'Send the comment'), 422);
  await j.look(member, 'Overtaken by an edition');
  await j.refusedAt(member, 'comment', /Edition 4 was put out for comment while you were writing/);
  assert.equal(await member.getByLabel('Your comment').inputValue(), 'Words on edition 3.');
  assert.equal(await member.getByLabel('What you comment on').locator('option:checked').innerText(), 'Pillar 1: Protecting People at Risk');
  await member.goto(refresh);
  assert.ok(!(await main(member)).includes('Words on edition 3.'), 'nothing was filed');
  assert.match(await facts(member), /Open for comment until the end of 15 November 2019/);
  assert.ok((await main(member)).includes(unsaid));
  assert.match(await main(member), /On "Pillar 1: Protecting People at Risk", Edition 3/, 'a comment stays on the text that it was made on');
});

j.step('the officer answers a comment: what is missing is said, then the panel reads the answer', async () => {
  await officer.goto(refresh);
  assert.equal(await j.press(officer, 'Answer', answering(officer, 1)), 422);
  await j.look(officer, 'Answer refused');
  assert.deepEqual(await summary(officer), ['Choose whether the comment is accepted.', 'Say what was done with the comment, or why nothing was.']);
  await j.refusedAt(officer, 'decision-1', /Choose whether the comment is accepted/);
  await j.refusedAt(officer, 'answer-1', /Say what was done with the comment/);
  assert.equal((await main(officer)).match(/Not answered yet/g).length, 2);
  await answering(officer, 1).getByLabel('Accepted in part').check();
  assert.equal(await j.press(officer, 'Answer', answering(officer, 1)), 422);
  assert.ok(await answering(officer, 1).getByLabel('Accepted in part').isChecked(), 'what was chosen stays chosen');
  await answering(officer, 1).getByLabel('Answer to comment 1').fill(answer);
  assert.equal(await j.press(officer, 'Answer', answering(officer, 1)), 200);
  assert.equal(await j.done(officer), 'The comment is answered.');
  await j.look(officer, 'Answered');
  await j.visit(member, refresh, 'Answer as panel');
  assert.match(await main(member), /Accepted in part – answer by Policy Officer, 14 October 2019/);
  assert.ok((await main(member)).includes(answer));
});

j.step('nothing is adopted while comments are open; closing them early needs a reason', async () => {
  await chief.goto(refresh);
  assert.match(await main(chief), /Comments are open until the end of 15 November 2019\. Adopt the draft after that day/);
  await officer.goto(refresh);
  assert.equal(await j.press(officer, 'Close before the last day'), 422);
  await j.refusedAt(officer, 'close-reason', /Say why comments close before the day that was given/);
  assert.match(await facts(officer), /Open for comment until/);
  assert.match(await main(officer), /The panel reads the reason, and it is published/);
  await member.goto(refresh);
  await member.getByLabel('Your comment').fill('Words of an hour\nand a half.');
  await officer.getByLabel('Why comments close early').fill('The panel has said all it wishes to say.');
  assert.equal(await j.press(officer, 'Close before the last day'), 200);
  assert.equal(await j.done(officer), 'Comments are closed.');
  assert.equal(await j.press(member, 'Send the comment'), 422);
  await j.look(member, 'Too late');
  await j.refusedAt(member, 'comment', /Comments were closed early/);
  assert.equal(await member.locator('#comment').inputValue(), 'Words of an hour\nand a half.', 'the words are given back');
  assert.equal(await member.locator('#comment').isEditable(), false);
  await j.visit(member, refresh, 'Closed early as panel');
  assert.match(await facts(member), /Closed for comment[\s\S]*Closed early\s+Policy Officer, 14 October 2019[\s\S]*The panel has said all it wishes to say/);
  assert.equal(await member.getByRole('button', { name: 'Send the comment' }).count(), 0);
});

j.step('every comment is answered before the chief executive adopts, and the officer cannot', async () => {
  await j.visit(chief, refresh, 'Not all answered');
  assert.match(await main(chief), /Before it can be adopted:\s+Answer comment 2 first/);
  assert.equal(await sent(chief, `${refresh}/adopt`, { edition: '4' }), 422);
  await officer.goto(refresh);
  await answering(officer, 2).getByLabel('Not accepted').check();
  await answering(officer, 2).getByLabel('Answer to comment 2').fill('The dates follow in the delivery plan.');
  assert.equal(await j.press(officer, 'Answer', answering(officer, 2)), 200);
  assert.equal(await officer.getByRole('button', { name: /^Adopt/ }).count(), 0);
  assert.equal(await sent(officer, `${refresh}/adopt`, { edition: '4' }), 403);
  await chief.goto(refresh);
  await j.look(chief, 'Ready to adopt');
  assert.equal(await j.press(chief, 'Adopt Edition 4'), 200);
  assert.equal(await j.done(chief), 'The draft is adopted. It is part of the next publication.');
  await j.look(chief, 'Adopted');
  assert.match(await facts(chief), /Adopted\s+Chief Executive and Monitoring Officer, 14 October 2019/);
});

j.step('what is adopted stays as it is', async () => {
  await officer.goto(refresh);
  for (const act of ['Write the next edition', 'Open for comment', 'Answer again', 'Withdraw the draft'])
    assert.equal(await officer.getByRole('button', { name: act }).count(), 0, `"${act}" is still offered`);
  await j.visit(officer, `${refresh}/edit`, 'Adopted is not edited', 409);
  assert.match(await main(officer), /This draft is adopted\. A later change is a new draft/);
  for (const [act, form] of [['withdraw', { reason: 'A mistake' }], ['window', { opens_on: '2019-10-14', closes_on: '2019-11-08' }], ['close', { reason: 'Again' }]])
    assert.equal(await sent(officer, `${refresh}/${act}`, form), 422, act);
  assert.equal((await reader.goto('/dorset/drafts/')).status(), 404, 'the public sees it with the next publication, as the page said');
});

j.step('the draft of the annual report says which quarters it is made from and which are missing', async () => {
  await officer.goto(list);
  await officer.getByLabel('Annual report for 2019/20').check();
  await officer.getByLabel('Title').fill('Annual report 2019/20');
  assert.equal(await j.press(officer, 'Make the draft'), 200);
  assert.equal(new URL(officer.url()).pathname, annual);
  await j.look(officer, 'Annual report just made', { printed: true });
  assert.match(await facts(officer), /Annual report, 2019\/20[\s\S]*Edition 1: Put together from the quarterly reports in the record/);
  assert.match(await main(officer), /Reports of 1 of the four quarters of 2019\/20 are in the record/);
  for (const line of ['Q1 2019/20: in the record', 'Q2 2019/20: not published yet, so left out', 'Q3 2019/20: not ended yet', 'Q4 2019/20: not ended yet'])
    assert.equal(await officer.getByRole('listitem').filter({ hasText: line }).count(), 1, line);
  assert.ok(await officer.getByRole('heading', { name: 'How commitments stood in Q1 2019/20' }).first().isVisible());
  assert.equal((await member.goto(annual)).status(), 404);
});

j.step('the annual report goes out for comment by a date, and the panel comments', async () => {
  await officer.goto(annual);
  await officer.getByLabel('Last day to comment').fill('2019-10-31');
  assert.equal(await j.press(officer, 'Open for comment'), 200);
  await j.visit(member, annual, 'Annual report as panel');
  await member.getByLabel('What you comment on').selectOption({ label: 'What this report is made from' });
  await member.getByLabel('Your comment').fill('Say why two quarters are missing.');
  assert.equal(await j.press(member, 'Send the comment'), 200);
});

j.step('a draft that is withdrawn needs a reason, and the panel sees it no more', async () => {
  await officer.goto(list);
  await officer.getByLabel('Annual report for 2017/18').check();
  await officer.getByLabel('Title').fill('Annual report 2017/18');
  assert.equal(await j.press(officer, 'Make the draft'), 200);
  const withdrawn = new URL(officer.url()).pathname;
  await officer.getByLabel('Last day to comment').fill('2019-10-31');
  assert.equal(await j.press(officer, 'Open for comment'), 200);
  assert.equal((await member.goto(withdrawn)).status(), 200);
  assert.match(await main(officer), /Withdraw the draft\s+This cannot be undone\. The panel no longer sees the draft/);
  assert.equal(await j.press(officer, 'Withdraw the draft'), 422);
  await j.refusedAt(officer, 'withdraw-reason', /Say why the draft is withdrawn/);
  assert.match(await facts(officer), /Open for comment/);
  await officer.getByLabel('Why it is withdrawn').fill('The report of 2017/18 was made elsewhere.');
  assert.equal(await j.press(officer, 'Withdraw the draft'), 200);
  await j.look(officer, 'Withdrawn');
  assert.match(await facts(officer), /Withdrawn[\s\S]*made elsewhere/);
  assert.equal((await member.goto(withdrawn)).status(), 404);
  await officer.goto(list);
  assert.match(await row(officer, 'Annual report 2017/18').innerText(), /Withdrawn\s+No longer taken/);
  assert.match(await row(officer, 'Annual report 2019/20').innerText(), /31 October 2019\s+1\s+1$/, 'one comment, not answered');
  assert.match(await row(officer, 'refresh of October 2019').innerText(), /14 October 2019, closed early\s+2\s+0$/);
  await j.look(officer, 'Drafts, three');
});

let later = {};
j.step('after the closing date no comment is taken; the annual report is answered and becomes final', async () => {
  const options = { baseURL: await serveOn('2019-11-04') };
  later = { officer: await j.openAs('policy_officer', options), chief: await j.openAs('chief_executive', options), member: await j.openAs('panel_member', options), reader: await j.open(options) };
  await j.visit(later.member, annual, 'Annual report after the closing date');
  assert.match(await facts(later.member), /Closed for comment/);
  assert.equal(await later.member.getByRole('button', { name: 'Send the comment' }).count(), 0);
  const late = await later.member.request.post(`${annual}/comments`, { form: { csrf: await j.csrf(later.member), section: '', comment: 'Too late' } });
  assert.equal(late.status(), 422);
  assert.match(await late.text(), /The last day to comment was 31 October 2019/);
  await later.officer.goto(annual);
  assert.doesNotMatch(await main(later.officer), /Too late/);
  await answering(later.officer, 1).getByLabel('Accepted', { exact: true }).check();
  await answering(later.officer, 1).getByLabel('Answer to comment 1').fill('The year is not over; they follow.');
  assert.equal(await j.press(later.officer, 'Answer', answering(later.officer, 1)), 200);
  await later.officer.goto(`${annual}/edit`);
  const text = await later.officer.getByLabel('Text of section 1', { exact: true }).inputValue();
  await later.officer.getByLabel('Text of section 1', { exact: true }).fill(`${text}\nThe other quarters are reported when they have ended.`);
  assert.equal(await j.press(later.officer, 'Save as edition 2', atTheEnd(later.officer)), 200);
  await later.chief.goto(annual);
  assert.equal(await j.press(later.chief, 'Adopt Edition 2'), 200);
  await j.look(later.chief, 'Annual report final');
  assert.match(await facts(later.chief), /Adopted\s+Chief Executive and Monitoring Officer, 4 November 2019/);
});

j.step('the next publication carries the adopted drafts', async () => {
  const quarter = '/work/dorset/quarters/q1-2019-20';
  await later.chief.goto(quarter);
  assert.equal(await j.press(later.chief, 'Open a correction'), 200);
  await later.chief.getByLabel('What is being corrected, and why').fill('The report is published again with the adopted drafts.');
  assert.equal(await j.press(later.chief, 'Open a correction'), 200);
  const themes = await later.chief.locator('.govuk-task-list a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  for (const theme of themes) assert.equal(await sent(later.chief, `${theme}/certify`, { note: '' }), 303);
  await later.chief.goto(quarter);
  assert.equal(await j.confirmed(later.chief, 'Sign off Q1 2019/20'), 200);
  assert.equal(await j.confirmed(later.chief, 'Publish Q1 2019/20'), 200);
  await later.chief.goto(refresh);
  assert.match(await facts(later.chief), /Adopted and published/);
});

j.step('the public finds the adopted drafts on the page of the plan', async () => {
  const { reader } = later;
  await reader.goto('/dorset/');
  await reader.getByRole('navigation').getByRole('link', { name: 'The plan', exact: true }).click();
  await j.look(reader, 'Public plan, changed');
  assert.ok(await reader.getByRole('heading', { name: 'Changed since it was published' }).isVisible());
  await reader.getByRole('link', { name: /refresh of October 2019, adopted on 14 October 2019/ }).click();
  assert.match(new URL(reader.url()).pathname, /\/dorset\/drafts\/police-and-crime-plan-refresh-of-october-2019/);
  assert.ok(await reader.getByRole('heading', { level: 1, name: 'Police and Crime Plan: refresh of October 2019' }).isVisible());
});

j.step('the public reads what changed, what the panel said and what was answered, and no name', async () => {
  const { reader } = later;
  await j.visit(reader, '/dorset/drafts/', 'Public drafts');
  assert.match(await main(reader), /Drafts and comments[\s\S]*Annual report, 2019\/20\. Adopted on 4 November 2019/);
  await reader.getByRole('link', { name: 'Police and Crime Plan: refresh of October 2019' }).click();
  await j.look(reader, 'Public refresh', { printed: true });
  assert.match(await facts(reader), /Adopted\s+Chief Executive and Monitoring Officer, 14 October 2019/);
  assert.match(await facts(reader), /Comments\s+From 14 October 2019 to 14 October 2019\. The last day was to be 15 November 2019; comments were closed early: The panel has said all it wishes to say\./);
  assert.deepEqual(await reader.getByRole('heading', { level: 2 }).filter({ hasText: /text|Amendments/ }).allInnerTexts(), ['The text', 'Amendments to edition 1', 'The text with changes marked']);
  assert.ok(await reader.locator('ins').filter({ hasText: veterans }).isVisible());
  assert.ok(await reader.locator('del').filter({ hasText: 'of Harm' }).first().isVisible());
  const said = await main(reader);
  for (const words of [remark, answer, 'Accepted in part', 'Not accepted', 'The dates follow in the delivery plan.', 'The panel has said all it wishes to say.']) assert.ok(said.includes(words), words);
  assert.match(said, /Member of the Police and Crime Panel, 14 October 2019/);
  const bytes = await (await reader.request.get(reader.url())).text();
  for (const name of Object.values(people)) assert.ok(!bytes.includes(name), `${name} is named`);
});

j.step('the public reads the final annual report and which quarters it lacks, and nothing of the one withdrawn', async () => {
  const { reader } = later;
  await reader.goto('/dorset/drafts/');
  assert.doesNotMatch(await main(reader), /2017\/18/);
  await reader.getByRole('link', { name: 'Annual report 2019/20' }).click();
  await j.look(reader, 'Public annual report', { printed: true });
  assert.match(await main(reader), /Reports of 1 of the four quarters of 2019\/20 are in the record/);
  assert.match(await main(reader), /Say why two quarters are missing[\s\S]*The year is not over; they follow/);
  assert.equal((await reader.request.get('/dorset/drafts/annual-report-2017-18.html')).status(), 404);
});

j.step('whoever writes programs finds the data explained at one address', async () => {
  await j.visit(reader, '/api', 'Data for programs', 200, { printed: true });
  assert.ok(await reader.getByRole('heading', { level: 1, name: 'Data for programs' }).isVisible());
  const dead = await reader.locator('main a[href^="#"]').evaluateAll((links) => links.filter((link) => !document.getElementById(link.hash.slice(1))).map((link) => `${link.textContent} leads nowhere`));
  j.none(dead);
  for (const link of await reader.locator('main a[href^="/"]').evaluateAll((links) => links.map((found) => found.href))) assert.equal((await reader.request.get(link)).status(), 200, link);
  assert.doesNotMatch(await main(reader), /Everything published/);
  assert.doesNotMatch(await main(reader), /refresh of October|Edition 4/, 'no draft is in it');
});

j.step('the record holds after all of it', async () => {
  j.reeve('verify');
  await j.visit(later.chief, '/work/dorset/journal', 'Journal');
});
