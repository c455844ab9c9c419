/** The network diagram over HTTP: drawn from the ledgers, kept as versions, never another organization's (R-D6). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

type Values = Record<string, string | string[]>;
const create = async (ledger: 'device' | 'segment' | 'line', values: Values) =>
  (await hanako.call('createLedgerRow', { params: { ledger }, body: { values } })).id;
const textOf = async (query = {}, visitor = hanako) =>
  (await visitor.call('exportNetworkDiagram', { query })).blob.text();

describe('the network diagram', () => {
  it('says that there is nothing to draw yet', async () => {
    expect(await hanako.call('getNetworkDiagram')).toMatchObject({ svg: null, sections: [], versions: [] });
    expect((await refusal(hanako.call('exportNetworkDiagram'))).code).toBe('conflict');
    expect((await refusal(hanako.call('keepNetworkDiagram', { body: {} }))).code).toBe('conflict');
  });

  it('shows devices, segments, lines and what to look at, as a picture and in words', async () => {
    const segment = await create('segment', { name: '電子カルテ系', kind: 'emr', internet: 'no' });
    await create('device', {
      name: '検査PC <1>',
      kind: 'terminal',
      os: 'Windows 7 Professional',
      segmentIds: [segment],
    });
    const vpn = await create('device', {
      name: '保守VPN装置',
      kind: 'network',
      networkRole: 'vpn',
      segmentIds: [segment],
    });
    await create('line', { name: '保守回線', kind: 'ssl_vpn', deviceId: vpn, restricted: 'no' });
    const drawn = await hanako.call('getNetworkDiagram');
    expect(drawn.svg).toContain('電子カルテ系');
    expect(drawn.svg).toContain('検査PC &lt;1&gt;');
    expect(drawn.warnings.map(({ text }) => text).join('\n')).toMatch(
      /サポートが終わったOS[\s\S]*接続元を制限していない回線|接続元を制限していない回線[\s\S]*サポートが終わったOS/,
    );
    const words = drawn.sections.flatMap(({ title, lines }) => [title, ...lines]).join('\n');
    for (const name of ['電子カルテ系', '検査PC <1>', '保守VPN装置', '保守回線', '接続元制限なし'])
      expect(words).toContain(name);
  });

  it('is exported for the wall and for draw.io', async () => {
    expect(await textOf({ format: 'a3' })).toMatch(/width="420mm"/);
    expect(await textOf({ format: 'drawio' })).toMatch(/<mxGraphModel|<mxfile/);
  });

  it('is kept as dated versions that later changes leave alone', async () => {
    const one = await hanako.call('keepNetworkDiagram', { body: { note: 'はじめの版' } });
    await create('device', { name: 'あとから来た端末', kind: 'terminal' });
    const two = await hanako.call('keepNetworkDiagram', { body: {} });
    expect([one.number, two.number]).toEqual([1, 2]);
    expect(await textOf({ version: one.id })).not.toContain('あとから来た端末');
    expect(await textOf({ version: two.id })).toContain('あとから');
    const both = await Promise.all([1, 2].map(() => hanako.call('keepNetworkDiagram', { body: {} })));
    expect(both.map(({ number }) => number).toSorted()).toEqual([3, 4]);
  });

  it('shows another organization neither the network nor its versions', async () => {
    const [version] = (await hanako.call('getNetworkDiagram')).versions;
    const stranger = await otherTenant(harness, hanako);
    expect(await stranger.call('getNetworkDiagram')).toMatchObject({ svg: null, versions: [] });
    expect((await refusal(textOf({ version: version?.id }, stranger))).code).toBe('not-found');
  });
});
