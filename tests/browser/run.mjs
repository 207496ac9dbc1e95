// The browser tests: node tests/browser/run.mjs [journey ...]
// REEVE_BINARY names the program (build/release/src/reeve when left out), REEVE_CHROMIUM the browser. With CI
// set, no pictures are taken. One journey at a time: two at once on two cores take longer than one after the other.
import { run } from 'node:test';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDemonstration, remove } from './record.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'journeys');
const known = readdirSync(folder).filter((file) => file.endsWith('.mjs')).map((file) => file.replace('.mjs', ''));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no journey called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

// A line a step and a count at the end: the reporters that Node ships are used differently by Node 18 and 20.
async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite' || data.name.endsWith('.mjs')) continue;
    if (type === 'test:pass') {
      passed += 1;
      yield `ok      ${data.name}\n`;
    } else {
      failed += 1;
      const error = data.details.error?.cause ?? data.details.error;
      yield `FAILED  ${data.name}\n        ${String(error?.stack ?? error).replaceAll('\n', '\n        ')}\n`;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}

process.env.REEVE_DEMONSTRATION = makeDemonstration();
const files = (wanted.length > 0 ? wanted : known).map((name) => join(folder, `${name}.mjs`));
const tests = run({ files, concurrency: 1 });
tests.on('test:fail', () => { process.exitCode = 1; });
tests.on('end', () => remove(process.env.REEVE_DEMONSTRATION));
tests.compose(report).pipe(process.stdout);
