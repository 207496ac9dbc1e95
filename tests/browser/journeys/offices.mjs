// What each office may open and do. Drafts are for the offices that make them: never for the panel or the public.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';
import { people } from '../record.mjs';

const j = await begin('offices');
const quarter = '/work/dorset/quarters/q2-2019-20';
const drafts = ['/work/dorset/quarters', quarter, `${quarter}/questions`, `${quarter}/mine`, `${quarter}/preview`, `${quarter}/commitments/86`,
  `${quarter}/themes/mental-health-drugs-alcohol`, '/work/dorset/commitments'];
const makers = ['policy_officer', 'chief_executive', 'theme_owner'];
const insiders = [...makers, 'chief_finance_officer'];
const complaints = ['assurance_manager', 'council_monitoring_officer', 'complaints_chair', 'complaints_officer'];
const guardian = 'data_protection_officer';
const readers = {
  '/work/dorset/journal': ['policy_officer', 'chief_executive', 'chief_finance_officer'],
  '/work/dorset/finance': ['policy_officer', 'chief_executive', 'chief_finance_officer'],
  '/work/dorset/offices': ['chief_executive'],
  '/work/dorset/messages': ['policy_officer', 'chief_executive'],
  '/work/dorset/drafts': Object.keys(people).filter((office) => !complaints.includes(office) && office !== guardian),
  '/work/dorset/cases': [...complaints, 'chief_executive', 'panel_clerk'],
  '/work/dorset/protocols': [...complaints, 'chief_executive', 'panel_clerk'],
  '/work/dorset/complaints/questions': [...complaints, 'chief_executive', 'panel_clerk', guardian],
  '/work/dorset/complaints/notices': ['complaints_officer', 'chief_executive'],
  '/work/dorset/complaints/contact': ['complaints_officer', 'chief_executive'],
  '/work/dorset/complaints/contact/panel': ['assurance_manager', 'council_monitoring_officer'],
  '/work/dorset/complaints/details': ['assurance_manager', 'council_monitoring_officer', 'chief_executive'],
  '/work/dorset/complaints': [...complaints, 'chief_executive', 'panel_clerk', guardian],
  '/work/dorset/complaints/appointments': ['complaints_officer'],
  '/work/dorset/looks': ['council_monitoring_officer', guardian],
  '/work/dorset/retention': ['assurance_manager', 'council_monitoring_officer', 'complaints_officer'],
  '/work/dorset/protocols/adopt/panel_complaint/2019-09': ['assurance_manager', 'council_monitoring_officer'],
  '/work/dorset': Object.keys(people).concat('nobody'),
  '/account': Object.keys(people).concat('nobody'),
};
for (const address of drafts) readers[address] = insiders;

// What each form does, and who may; sent so that it changes nothing where it is allowed.
const acts = [
  { address: `${quarter}/commitments/86`, form: { status: 'no such status' }, may: makers },
  { address: `${quarter}/commitments/86/evidence`, form: {}, may: makers },
  { address: `${quarter}/themes/mental-health-drugs-alcohol/words`, form: { kind: 'headline', label: '' }, may: makers },
  { address: `${quarter}/themes/mental-health-drugs-alcohol/certify`, form: {}, may: makers },
  { address: `${quarter}/commitments/86/owner`, form: { owner: 'no such person' }, may: ['policy_officer', 'chief_executive'] },
  { address: '/work/dorset/quarters', form: { quarter: 'nonsense' }, may: ['policy_officer', 'chief_executive'] },
  { address: `${quarter}/sign-off`, form: {}, may: ['chief_executive'] },
  { address: `${quarter}/publish`, form: {}, may: ['chief_executive'] },
  { address: `${quarter}/reopen`, form: { reason: '' }, may: ['chief_executive'] },
  { address: '/work/dorset/finance', form: { year: 'nonsense' }, may: ['chief_finance_officer'] },
  { address: '/work/dorset/protocols/adopt/panel_complaint/2019-09', form: { reason: '' }, may: ['assurance_manager', 'council_monitoring_officer'] },
  { address: '/work/dorset/offices', form: { office: 'no such office' }, may: ['chief_executive'] },
  { address: '/work/dorset/offices/end', form: { holding: 'no such holding' }, may: ['chief_executive'] },
];

for (const office of [...Object.keys(people), 'nobody']) {
  j.step(`${office} opens what the office may open, and nothing else`, async () => {
    const page = await j.openAs(office);
    const wrong = [];
    for (const [address, may] of Object.entries(readers)) {
      const status = (await page.goto(address)).status();
      const expected = may.includes(office) ? 200 : 403;
      if (status !== expected) wrong.push(`${address} answers ${status}, not ${expected}`);
    }
    j.none(wrong);
    await page.goto('/work/dorset');
    await j.look(page, `Workspace of ${office}`);
    await page.goto(quarter);
    await j.look(page, `Quarter as ${office}`);
    if (!insiders.includes(office)) assert.doesNotMatch(await page.locator('body').innerText(), /to update|Open for updates/, 'nothing of the draft is shown');
    await page.context().close();
  });

  j.step(`every link a page offers to ${office} may be followed`, async () => {
    const page = await j.openAs(office);
    const offered = new Map();
    for (const address of ['/work/dorset', ...(insiders.includes(office) ? [quarter, `${quarter}/commitments/86`, `${quarter}/themes/mental-health-drugs-alcohol`] : []), '/account']) {
      await page.goto(address);
      for (const link of await page.locator('a[href]').evaluateAll((links) => links.map((found) => found.href.split('#')[0])))
        if (link.startsWith(j.address) && !offered.has(link)) offered.set(link, address);
    }
    const wrong = [];
    for (const [link, from] of offered) {
      const status = (await page.request.get(link)).status();
      if (status !== 200) wrong.push(`${from} offers ${link.slice(j.address.length)}, which answers ${status}`);
    }
    j.none(wrong);
    await page.context().close();
  });

  j.step(`${office} may send the forms of the office, and no others`, async () => {
    const page = await j.openAs(office);
    const csrf = await j.csrf(page);
    const wrong = [];
    for (const { address, form, may } of acts) {
      const status = (await page.request.post(address, { form: { ...form, csrf }, maxRedirects: 0 })).status();
      if (may.includes(office) ? status === 403 || status >= 500 : status !== 403) wrong.push(`POST ${address} answers ${status}`);
    }
    j.none(wrong);
    await page.context().close();
  });
}

j.step('one who has not signed in is asked to', async () => {
  const page = await j.open();
  const wrong = [];
  for (const address of Object.keys(readers)) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    if (answer.status() !== 303 || !answer.headers().location.startsWith('/sign-in?next=')) wrong.push(`${address} answers ${answer.status()}`);
  }
  for (const { address, form } of acts) {
    const answer = await page.request.post(address, { form, maxRedirects: 0 });
    if (answer.status() !== 303 || answer.headers().location !== '/sign-in') wrong.push(`POST ${address} answers ${answer.status()}`);
  }
  j.none(wrong);
  await page.context().close();
});

j.step('the public pages show nothing of an open quarter', async () => {
  const page = await j.open();
  for (const address of ['/dorset/', '/dorset/reports/', '/dorset/data.html', '/dorset/commitments/86.html', '/dorset/changes.html', '/dorset/tracker.json', '/dorset/atom.xml', '/dorset/snapshots/index.html']) {
    const answer = await page.request.get(address);
    assert.equal(answer.status(), 200, `${address} answers ${answer.status()}`);
    assert.doesNotMatch(await answer.text(), /Q2 2019\/20|q2-2019-20/, `${address} names the open quarter`);
  }
  for (const address of ['/dorset/reports/q2-2019-20/', '/dorset/reports/q2-2019-20/data.json', '/dorset/reports/q2-2019-20/report.pdf'])
    assert.equal((await page.request.get(address)).status(), 404, `${address} is not there`);
  await page.context().close();
});

j.step('a form without its token, or from another site, is refused and changes nothing', async () => {
  const page = await j.openAs('policy_officer');
  const csrf = await j.csrf(page);
  const address = `${quarter}/commitments/86`;
  const send = (form, headers = {}) => page.request.post(address, { form: { status: 'yellow', ...form }, headers, maxRedirects: 0 });
  assert.equal((await send({})).status(), 403, 'no token');
  assert.equal((await send({ csrf: 'f'.repeat(32) })).status(), 403, 'a wrong token');
  assert.equal((await send({ csrf: '' })).status(), 403, 'an empty token');
  assert.equal((await send({ csrf }, { Origin: 'https://elsewhere.example' })).status(), 403, 'another site');
  assert.equal((await send({ csrf }, { Origin: j.address.replace(/\d+$/, '1') })).status(), 403, 'another port of this machine');
  assert.equal((await send({ csrf }, { Origin: 'null' })).status(), 403, 'a page that hides where it is from');
  assert.equal((await page.request.post('/sign-in', { form: { email: 'x', password: 'y' }, headers: { Origin: 'https://elsewhere.example' } })).status(), 403, 'nobody is signed in from another site');
  await page.goto(address);
  assert.match(await page.locator('.govuk-summary-list').innerText(), /Status in Q2 2019\/20\s+Not decided/);
  await page.context().close();
});

j.step('an office given on a page opens its pages at once, and ended closes them', async () => {
  const chief = await j.openAs('chief_executive');
  await j.visit(chief, '/work/dorset/offices', 'Offices');
  assert.equal(await j.press(chief, 'Give the office'), 422);
  await j.look(chief, 'Offices refused');
  await chief.getByLabel('Person').selectOption({ label: 'Without an office (nobody@demo.example)' });
  await chief.getByLabel('Office', { exact: true }).selectOption({ label: 'Policy Officer' });
  assert.equal(await j.press(chief, 'Give the office'), 200);
  const guest = await j.openAs('nobody');
  assert.equal((await guest.goto(quarter)).status(), 200);
  const row = chief.getByRole('row').filter({ hasText: 'Without an office' });
  assert.equal(await j.press(chief, /End today/, row), 200);
  await j.look(chief, 'Office ended');
  assert.match(await chief.getByRole('row').filter({ hasText: 'Without an office' }).innerText(), /2019-10-14/);
  await j.visit(chief, '/work/dorset/journal', 'Journal');
  assert.match(await chief.locator('table').innerText(), /Sam Okafor/);
  await chief.context().close();
  await guest.context().close();
});
