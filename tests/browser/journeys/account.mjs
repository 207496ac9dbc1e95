// A person's own account: second factor, recovery code, lock-out, password.
import assert from 'node:assert/strict';
import { begin } from '../journey.mjs';
import { code } from '../people.mjs';
import { password } from '../record.mjs';

const j = await begin('account');
const page = await j.open();
const owner = 'theme_owner';
let key = '';
let recovery = [];
let used = '';

const signOut = () => j.press(page, 'Sign out');
const enterCode = async (digits) => {
  await page.getByLabel('Code from your authenticator app').fill(digits);
  return j.press(page, 'Continue');
};
const where = () => new URL(page.url()).pathname;

j.step('a wrong password is refused without saying which part is wrong', async () => {
  await j.visit(page, '/sign-in', 'Sign in', 200, { printed: true });
  await j.signIn(page, owner, 'not the password');
  await j.refusedAt(page, 'password', /The e-mail address or the password is not right/);
  await j.look(page, 'Wrong password');
  assert.equal(await page.getByLabel('Password').inputValue(), '', 'the password is not sent back');
  await j.signIn(page, 'somebody.else@demo.example', 'not the password');
  await j.refusedAt(page, 'password', /The e-mail address or the password is not right/);
});

j.step('the cookie is out of reach of scripts', async () => {
  await j.signIn(page, owner);
  await page.waitForURL(/\/work\/dorset$/);
  const [cookie] = await page.context().cookies();
  assert.equal(cookie.httpOnly, true);
  assert.equal(cookie.sameSite, 'Lax');
  assert.equal(await page.evaluate(() => document.cookie), '');
});

j.step('sign-in goes on to the page that was asked for, and never to another site', async () => {
  const other = await j.open();
  await other.goto('/work/dorset/quarters/q2-2019-20');
  assert.equal(new URL(other.url()).pathname, '/sign-in');
  await other.getByLabel('E-mail address').fill('policy_officer@demo.example');
  await other.getByLabel('Password').fill(password);
  await j.press(other, 'Sign in');
  assert.equal(new URL(other.url()).pathname, '/work/dorset/quarters/q2-2019-20');
  for (const elsewhere of ['//elsewhere.example/', 'https://elsewhere.example/', '/\\elsewhere.example/']) {
    await other.context().clearCookies();
    const answer = await other.request.post('/sign-in', { form: { email: 'policy_officer@demo.example', password, next: elsewhere }, maxRedirects: 0 });
    assert.equal(answer.status(), 303);
    assert.equal(answer.headers().location, '/work', `${elsewhere} is not gone to`);
  }
  await other.context().close();
});

j.step('one who is signed in may sign in again, as in a second tab', async () => {
  const other = await j.openAs('panel_member');
  await j.signIn(other, 'panel_clerk');
  assert.equal(new URL(other.url()).pathname, '/work/dorset', `the form of /sign-in is answered: ${await other.getByRole('heading', { level: 1 }).innerText()}`);
  await other.context().close();
});

j.step('a second factor is set up with the code an app shows', async () => {
  await page.getByRole('link', { name: 'Your account' }).click();
  await j.look(page, 'Account');
  key = (await page.locator('.govuk-inset-text code').innerText()).trim();
  await page.getByLabel('Code the app shows now').fill('000000');
  assert.equal(await j.press(page, 'Turn on'), 422);
  await j.refusedAt(page, 'code', /That is not the code the app shows now/);
  await j.look(page, 'Wrong code at set-up');
  assert.equal((await page.locator('.govuk-inset-text code').innerText()).trim(), key, 'the key stays the same after a wrong code');
  used = code(key);
  await page.getByLabel('Code the app shows now').fill(used);
  assert.equal(await j.press(page, 'Turn on'), 200);
  await j.look(page, 'Recovery codes', { printed: true });
  recovery = await page.locator('main li code').allInnerTexts();
  assert.equal(recovery.length, 10);
  assert.equal(new Set(recovery).size, 10);
});

j.step('sign-in asks for the code, and gives nothing away before it', async () => {
  await page.goto('/account');
  await j.look(page, 'Account with a second factor');
  await signOut();
  await j.signIn(page, owner);
  await page.waitForURL(/sign-in\/code/);
  await j.look(page, 'Enter the code');
  const answer = await page.request.get('/work/dorset/quarters', { maxRedirects: 0 });
  assert.equal(answer.status(), 303, 'a password without the code opens nothing');
  await enterCode('000000');
  await j.refusedAt(page, 'code', /That is not the code the app shows now/);
  await j.look(page, 'Wrong code');
  await enterCode(used);
  await j.refusedAt(page, 'code', /That is not the code the app shows now/);  // it was used to set the factor up
  used = code(key, 1);  // the next one: the app's clock may be half a minute ahead
  await enterCode(used);
  assert.equal(where(), '/work/dorset');
});

j.step('a code works once', async () => {
  await signOut();
  await j.signIn(page, owner);
  await enterCode(used);
  assert.equal(where(), '/sign-in/code', 'the code was used already');
});

j.step('a recovery code works once', async () => {
  await page.goto('/sign-in/code');
  await enterCode(recovery[0].toUpperCase());
  assert.equal(where(), '/work/dorset', 'a recovery code in capitals opens the workspace');
  await signOut();
  await j.signIn(page, owner);
  await enterCode(recovery[0]);
  await j.refusedAt(page, 'code', /nor an unused recovery code/);
  await enterCode(recovery[1]);
  assert.equal(where(), '/work/dorset');
});

j.step('a password is changed, and the old one does not work after', async () => {
  await page.goto('/account');
  const change = async (old, fresh) => {
    await page.getByLabel('Password now').fill(old);
    await page.getByLabel('New password').fill(fresh);
    return j.press(page, 'Change password');
  };
  assert.equal(await change('something else', 'three random words'), 422);
  await j.refusedAt(page, 'old', /This is not your password now/);
  await j.look(page, 'Old password wrong');
  assert.equal(await change(password, 'short'), 422);
  await j.look(page, 'New password too short');
  await j.refusedAt(page, 'password', /12 characters/);
  assert.equal(await change(password, 'three random words'), 200);
  assert.equal(where(), '/sign-in');
  assert.match(await j.done(page), /Your password is changed/);
  await j.look(page, 'Password changed');
  assert.equal((await page.request.get('/account', { maxRedirects: 0 })).status(), 303, 'the change ends every sign-in');
  await j.signIn(page, owner, password);
  await j.refusedAt(page, 'password', /is not right/);
  await j.signIn(page, owner, 'three random words');
  await enterCode(recovery[2]);
  assert.equal(where(), '/work/dorset');
});

j.step('after five wrong tries the account waits, and says until when', async () => {
  const other = await j.open();
  for (let wrong = 0; wrong < 5; ++wrong) {
    await j.signIn(other, 'panel_clerk', `wrong ${wrong}`);
    await j.refusedAt(other, 'password', /is not right/);
  }
  await j.signIn(other, 'panel_clerk');
  await j.look(other, 'Locked out');
  await j.refusedAt(other, 'password', /There were too many wrong tries\. Try again after .*14 October 2019/);
  await j.signIn(other, 'panel_member');
  assert.equal(new URL(other.url()).pathname, '/work/dorset', 'others are not locked out');
  await other.context().close();
});

j.step('a page of one who signed out is not shown by going back', async () => {
  await page.goto('/account');
  await signOut();
  await page.goBack();
  assert.notEqual(where(), '/account', 'the page before is asked for again, and asks to sign in');
});
