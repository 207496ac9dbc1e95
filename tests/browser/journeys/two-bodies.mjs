// One team serves two bodies: one sign-in, a record for each, and nothing of one in the other.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';
import { address_of, password } from '../record.mjs';

const today = '2020-03-02';
const j = await begin('two-bodies', { today });
const text = (page) => page.locator('main').innerText();
const north = 'north@demo.example';

j.reeve('body', 'add', 'northshire', '--name', 'Northshire Police and Crime Commissioner');
j.reeve('account', 'add', north, '--name', 'Ada North', '--password', password);
const inNorth = (...args) => j.reeve('--body', 'northshire', '--today', today, ...args);
inNorth('account', 'appoint', north, 'assurance_manager', '--from', '2019-01-01');
inNorth('account', 'appoint', address_of('complaints_officer'), 'complaints_officer', '--from', '2019-01-01');
const adopting = ['case', 'adopt', 'force_complaint', '--from', '2020-02-01', '--reason', 'Notice', '--as'];
inNorth(...adopting, north);
j.reeve('--body', 'dorset', '--today', today, ...adopting, address_of('assurance_manager'));
inNorth('case', 'open', 'force_complaint', '--fact', 'received=2020-02-24', '--fact', 'door=telephone', '--as', address_of('complaints_officer'));
await j.goOnAt(today);

const team = await j.open();
await j.signIn(team, 'complaints_officer');

j.step('who works for two bodies chooses one, and sees where something is late', async () => {
  await j.look(team, 'Choose a body');
  assert.match(await team.getByRole('row', { name: /Northshire/ }).innerText(), /1 late/);
  assert.doesNotMatch(await team.getByRole('row', { name: /Dorset/ }).innerText(), /late/);
  await team.getByRole('link', { name: 'Northshire Police and Crime Commissioner' }).click();
  assert.equal(new URL(team.url()).pathname, '/work/northshire');
  await team.goto('/work/northshire/cases/FC-2020-0001/people/complainant');
  await team.getByLabel('Name (optional)').fill('Alex Person');
  await team.getByRole('radio', { name: 'By letter' }).check();
  await team.getByLabel('Address (optional)').fill('1 High Street');
  await j.press(team, 'Save');
});

j.step('neither record holds anything of the other', async () => {
  for (const [body, found] of [['northshire', true], ['dorset', false]]) {
    await team.goto(`/work/${body}/cases/find`);
    await team.getByLabel('Name, e-mail or telephone').fill('alex');
    await j.press(team, 'Find');
    assert.equal(/FC-2020-0001/.test(await text(team)), found, body);
  }
  assert.equal((await team.goto('/work/dorset/cases/FC-2020-0001')).status(), 404);
});

j.step('who works for one body goes straight there, and is refused in the other', async () => {
  const dorset = await j.openAs('assurance_manager');
  for (const address of ['/work/northshire/cases', '/work/northshire/cases/FC-2020-0001', '/work/northshire/complaints'])
    assert.equal((await dorset.goto(address)).status(), 403, address);
  const other = await j.open();
  await j.signIn(other, north);
  await other.waitForURL(/\/work\/northshire$/);
  assert.equal((await other.goto('/work/dorset/cases')).status(), 403);
});
