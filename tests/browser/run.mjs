// The browser tests: node tests/browser/run.mjs [journey ...]
// REEVE_BINARY names the program (build/release/src/reeve when left out), REEVE_CHROMIUM the browser.
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
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

process.env.REEVE_DEMONSTRATION = makeDemonstration();
const files = (wanted.length > 0 ? wanted : known).map((name) => join(folder, `${name}.mjs`));
const tests = run({ files, concurrency: 1 });
tests.on('test:fail', () => { process.exitCode = 1; });
tests.on('end', () => remove(process.env.REEVE_DEMONSTRATION));
tests.compose(spec).pipe(process.stdout);
