// A demonstration record of one's own, and a server for it. Nothing of the work tree's record is touched.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const password = 'demonstration only';
// The day the server lives in: after Q2 2019/20 has ended, before its updates are due.
export const today = '2019-10-14';

export const people = {
  policy_officer: 'Rowan Ellis',
  chief_executive: 'Sam Okafor',
  panel_member: 'Jo Whitcombe',
  theme_owner: 'Ines Marlow',
  panel_clerk: 'Pat Lindqvist',
  chief_finance_officer: 'Noor Castell',
  assurance_manager: 'Kit Aldous',
  council_monitoring_officer: 'Bo Tran',
  complaints_chair: 'Rae Holm',
  complaints_officer: 'Uma Reyes',
  data_protection_officer: 'Lio Marsh',
};
export const address_of = (office) => `${office}@demo.example`;

export function run(binary, records, args) {
  const done = spawnSync(binary, ['--records', records, ...args], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`reeve ${args.join(' ')}: ${done.stderr || done.stdout || done.error}`);
  return done.stdout;
}

// The binary may be built again while the journeys run, so they run a copy.
export function makeDemonstration() {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-browser-'));
  const binary = join(folder, 'reeve');
  copyFileSync(process.env.REEVE_BINARY ?? join(root, 'build/release/src/reeve'), binary);
  chmodSync(binary, 0o755);
  const records = join(folder, 'records');
  const reeve = (...args) => run(binary, records, args);
  reeve('init');
  reeve('body', 'add', 'dorset', '--name', 'Dorset Police and Crime Commissioner');
  reeve('import', 'data/dorset', '--today', '2018-02-01');
  for (const [office, name] of Object.entries(people)) {
    reeve('account', 'add', address_of(office), '--name', name, '--password', password);
    reeve('account', 'appoint', address_of(office), office, '--from', '2019-01-01');
  }
  reeve('account', 'add', address_of('nobody'), '--name', 'Without an office', '--password', password);
  reeve('finance', 'registers', 'data/dorset/finance/external_funding.csv', 'data/dorset/finance/reserve_definitions.csv', '--as', address_of('chief_finance_officer'), '--today', '2019-09-20');
  const published = [
    reeve('plan', 'publish', 'q3-2017-18', '--as', address_of('chief_executive'), '--today', '2019-09-20'),
    reeve('plan', 'publish', 'q1-2019-20', '--as', address_of('chief_executive'), '--today', '2019-09-24'),
  ];
  writeFileSync(join(folder, 'snapshots.json'), JSON.stringify(published.map((said) => /Snapshot ([0-9a-f]{64})/.exec(said)[1])));
  reeve('plan', 'open', 'Q2 2019/20', '--due', '2019-10-18', '--as', address_of('policy_officer'), '--today', '2019-10-01');
  return folder;
}

export const remove = (folder) => rmSync(folder, { recursive: true, force: true });

// The address at which it answers, and how to stop it.
async function start(binary, records, day, listen) {
  const server = spawn(binary, ['--records', records, '--today', day, 'serve', '--listen', listen], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const gone = new Promise((left) => server.once('exit', left));
  const address = await new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error(`The server said no address in 30 seconds: ${said}`)), 30000);
    const listen = (bytes) => {
      said += bytes;
      const match = /serves (http:\/\/[^/\s]+)/.exec(said);
      if (!match) return;
      clearTimeout(late);
      found(match[1]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    gone.then((code) => failed(new Error(`The server stopped with ${code}: ${said}`)));
  });
  return {
    address,
    said: () => said,
    async stop() {
      server.kill('SIGTERM');
      await gone;
    },
  };
}

// A journey has a copy of the record to itself, so that journeys can be run alone and in any order.
export async function serve(demonstration, name, day = today) {
  const binary = join(demonstration, 'reeve');
  const records = join(demonstration, `records-${name}`);
  rmSync(records, { recursive: true, force: true });
  cpSync(join(demonstration, 'records'), records, { recursive: true });
  let server = await start(binary, records, day, '127.0.0.1:0');
  return {
    address: server.address,
    binary,
    records,
    snapshots: JSON.parse(readFileSync(join(demonstration, 'snapshots.json'), 'utf8')),
    reeve: (...args) => run(binary, records, args),
    said: () => server.said(),
    stop: () => server.stop(),
    // The same record at the same address on another day. Sign-ins end, as they do overnight.
    async goOnAt(day) {
      await server.stop();
      server = await start(binary, records, day, new URL(server.address).host);
    },
  };
}
