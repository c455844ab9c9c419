/** Outputs of tools into ledgers: recognised by what they say, refused where they belong elsewhere, torn ones named (R-D1, R-E3). */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const FIXTURES = new URL('../../../../packages/evidence/tests/fixtures/', import.meta.url);
const fixture = async (name: string) =>
  new File([await readFile(new URL(name, FIXTURES))], name.replace(/\.txt$/, ''));
const preview = async (ledger: 'device' | 'account', file: File, query = {}) =>
  hanako.call('previewLedgerImport', { params: { ledger }, query, files: [file] });

async function apply(ledger: 'device' | 'account', file: File, query = {}) {
  const { fingerprint } = await preview(ledger, file, query);
  const params = { ledger };
  return hanako.call('applyLedgerImport', {
    params,
    query: { ...query, fingerprint, skipRefused: 'true' },
    files: [file],
  });
}

describe('the output of a tool', () => {
  it.each([
    ['systeminfo-ja.txt', 'device', 'systeminfo'],
    ['nmap.xml.txt', 'device', 'nmap_xml'],
    ['osquery-hosts.json.txt', 'device', 'osquery_json'],
    ['glpi-en.csv', 'device', 'glpi_csv'],
    ['snipe-it-ja.csv', 'device', 'snipe_it_csv'],
    ['ad-user-ja.csv', 'account', 'ad_user'],
    ['net-user-ja.txt', 'account', 'net_user'],
    ['passwd.txt', 'account', 'etc_passwd'],
  ] as const)('%s is recognised for the ledger %s', async (name, ledger, format) => {
    const kind = ledger === 'device' ? { defaults: JSON.stringify({ kind: 'terminal' }) } : {};
    const found = await preview(ledger, await fixture(name), kind);
    expect(found.format).toBe(format);
    expect(found.counts.create + found.counts.refused).toBeGreaterThan(0);
    expect(found.columns.every(({ column }) => column !== null)).toBe(true);
  });

  it('fills a ledger, and the same output again changes nothing', async () => {
    const file = await fixture('ad-user-ja.csv');
    const first = await apply('account', file);
    expect(first.counts.create).toBeGreaterThan(2);
    const again = await preview('account', file);
    expect(again.counts).toMatchObject({ create: 0, update: 0, unchanged: first.counts.create });
  });

  it('is sent to the ledger where it belongs', async () => {
    const problem = await refusal(preview('device', await fixture('ad-user-ja.csv')));
    expect(problem).toMatchObject({ code: 'unreadable-file' });
    expect(problem.detail).toContain('アカウント');
  });

  it('is refused in words when it is torn', async () => {
    const whole = await (await fixture('osquery-hosts.json.txt')).text();
    const torn = new File([whole.slice(0, whole.length / 2)], 'hosts.json');
    const problem = await refusal(preview('device', torn));
    expect(problem.detail).toMatch(/osquery の出力として読めません。\d+行目/);
  });

  it('keeps what was whole of a scan that broke off, and says so', async () => {
    const whole = await (await fixture('nmap.xml.txt')).text();
    const torn = new File([whole.slice(0, whole.length / 2)], 'scan.xml');
    const found = await preview('device', torn, { defaults: JSON.stringify({ kind: 'other' }) });
    expect(found.counts.create).toBeGreaterThan(0);
    expect(found.fileRemarks.length).toBeGreaterThan(0);
  });

  it('gives no hash of a password away, in preview, ledger or record', async () => {
    const file = await fixture('shadow.txt');
    const hash = /\$[0-9a-z]+\$[^:]+/.exec(await file.text())?.[0] ?? '';
    expect(hash.length).toBeGreaterThan(20);
    const found = await preview('account', file);
    await apply('account', file);
    const { rows } = await hanako.call('listLedgerRows', { params: { ledger: 'account' } });
    const record = await hanako.call('listAuditEntries', { query: { limit: 200 } });
    for (const text of [found, rows, record].map((one) => JSON.stringify(one)))
      expect(text).not.toContain(hash.slice(0, 20));
  });
});
