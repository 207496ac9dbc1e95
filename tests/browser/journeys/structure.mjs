// What a quarter reports is changed by the office: a commitment joins, is reworded, moves and leaves; an indicator and
// a theme join.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';

const j = await begin('structure');
const quarter = '/work/dorset/quarters/q2-2019-20';
const theme = `${quarter}/themes/vulnerability-prevention-early-intervention`;
const officer = await j.openAs('policy_officer');
const owner = await j.openAs('theme_owner');

j.step('a commitment without words, number, or reason shows every problem', async () => {
  await j.visit(officer, theme, 'Theme');
  await officer.getByRole('link', { name: 'Add a commitment' }).click();
  await j.look(officer, 'Add a commitment');
  await officer.getByLabel('Number (optional)').fill('eighty-eight');
  assert.equal(await j.press(officer, 'Add the commitment'), 422);
  await j.look(officer, 'Add a commitment, refused');
  await j.refusedAt(officer, 'number', /Write the number like 88/);
  await j.refusedAt(officer, 'label', /Say what is promised/);
  await j.refusedAt(officer, 'why', /Say why/);
});

j.step('a number that was given before is refused, and what was typed is still there', async () => {
  await officer.getByLabel('Number (optional)').fill('86');
  await officer.getByLabel('What is promised').fill('Drones for missing people');
  await officer.getByLabel('Why').fill('Agreed by the panel in July 2019.');
  assert.equal(await j.press(officer, 'Add the commitment'), 422);
  await j.refusedAt(officer, 'number', /has a commitment 86 already/);
  assert.equal(await officer.getByLabel('What is promised').inputValue(), 'Drones for missing people');
});

j.step('the commitment is added and can be updated at once', async () => {
  await officer.getByLabel('Number (optional)').fill('188');
  assert.equal(await j.press(officer, 'Add the commitment'), 200);
  assert.equal(await j.done(officer), 'Added.');
  assert.equal(await officer.getByRole('heading', { level: 1 }).innerText(), 'Drones for missing people');
  await officer.getByRole('radio', { name: 'In progress' }).check();
  assert.equal(await j.press(officer, 'Save the status'), 200);
});

j.step('its words change, with the reason', async () => {
  await officer.getByRole('link', { name: 'Change its wording or theme' }).click();
  await j.look(officer, 'Change a commitment', { printed: true });
  await officer.getByLabel('What is promised').fill('Drones to look for missing people');
  assert.equal(await j.press(officer, 'Save the wording'), 422);
  await j.refusedAt(officer, 'why', /Say why/);
  await officer.getByLabel('Why the words change').fill('The first wording could be misread.');
  assert.equal(await j.press(officer, 'Save the wording'), 200);
  assert.equal(await officer.getByRole('heading', { level: 1 }).innerText(), 'Drones to look for missing people');
});

j.step('it moves to another theme', async () => {
  await officer.getByRole('link', { name: 'Change its wording or theme' }).click();
  await officer.getByLabel('Theme', { exact: true }).selectOption({ label: 'Engagement' });
  assert.equal(await j.press(officer, 'Move it'), 200);
  assert.equal(await j.done(officer), 'Moved.');
  assert.equal(await officer.getByRole('heading', { level: 1 }).innerText(), 'Engagement');
  assert.match(await officer.getByRole('region', { name: 'Commitments' }).innerText(), /Drones to look for missing people/);
});

j.step('what stopping does is said before it is done, and it can be put back', async () => {
  await officer.getByRole('link', { name: 'Drones to look for missing people' }).click();
  await officer.getByRole('link', { name: 'Change its wording or theme' }).click();
  assert.match(await officer.locator('main').innerText(), /is not carried into the next quarter/);
  await officer.getByLabel('Why it is no longer reported').fill('The trial ended.');
  assert.equal(await j.press(officer, 'Stop reporting it'), 200);
  await j.look(officer, 'No longer reported');
  assert.match(await officer.locator('.govuk-summary-list').first().innerText(), /No longer reported: The trial ended\./);
  await officer.getByRole('link', { name: 'Change its wording or theme' }).click();
  await j.look(officer, 'Report it again');
  assert.equal(await j.press(officer, 'Put it back'), 200);
  assert.equal(await j.done(officer), 'It is reported again.');
});

j.step('an indicator joins a theme and leaves it', async () => {
  await officer.goto(theme);
  await officer.getByRole('link', { name: 'Add an indicator' }).click();
  await j.look(officer, 'Add an indicator');
  await officer.getByLabel('Name').fill('Knife crime recorded');
  await officer.getByLabel('Unit').fill('percent');
  await officer.getByLabel('Wanted direction').selectOption('down');
  await officer.getByLabel('Why').fill('Asked for by the panel.');
  assert.equal(await j.press(officer, 'Add the indicator'), 200);
  assert.equal(await officer.getByRole('heading', { level: 1 }).innerText(), 'Knife crime recorded');
  await officer.getByRole('link', { name: 'Stop reporting it' }).click();
  await j.look(officer, 'Change an indicator');
  await officer.getByLabel('Why it is no longer reported').fill('It is counted by the force.');
  assert.equal(await j.press(officer, 'Stop reporting it'), 200);
  assert.match(await officer.locator('.govuk-summary-list').first().innerText(), /No longer reported: It is counted by the force\./);
});

j.step('a theme is added and renamed', async () => {
  await officer.goto(quarter);
  await officer.getByRole('link', { name: 'Add a theme' }).click();
  await j.look(officer, 'Add a theme');
  await officer.getByLabel('Name of the theme').fill('Engagement');
  assert.equal(await j.press(officer, 'Add the theme'), 422);
  await j.refusedAt(officer, 'title', /has a theme called "Engagement" already/);
  await officer.getByLabel('Name of the theme').fill('Rural crime');
  assert.equal(await j.press(officer, 'Add the theme'), 200);
  await officer.getByRole('link', { name: 'Rename this theme' }).click();
  await j.look(officer, 'Rename a theme');
  await officer.getByLabel('Name of the theme').fill('Rural and wildlife crime');
  assert.equal(await j.press(officer, 'Rename the theme'), 200);
  assert.equal(await officer.getByRole('heading', { level: 1 }).innerText(), 'Rural and wildlife crime');
});

j.step('a theme owner may update but not restructure', async () => {
  await owner.goto(theme);
  assert.equal(await owner.getByRole('link', { name: 'Add a commitment' }).count(), 0);
  await j.visit(owner, `${theme}/new-commitment`, 'Not for this office', 403);
});
