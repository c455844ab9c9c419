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
    const sources = drawn.warnings.map(({ source }) => source).join('\n');
    expect(sources).toContain('安全管理の手引き 第4条(1)③');
    expect(sources).not.toMatch(/R-[A-Z]\d|S\d /);
    const words = drawn.sections.flatMap(({ title, lines }) => [title, ...lines]).join('\n');
    for (const name of ['電子カルテ系', '検査PC <1>', '保守VPN装置', '保守回線', '接続元制限なし'])
      expect(words).toContain(name);
  });

  it('is exported for the wall and for draw.io', async () => {
    expect(await textOf({ format: 'a3' })).toMatch(/width="420mm"/);
    expect(await textOf({ format: 'drawio' })).toMatch(/<mxGraphModel|<mxfile/);
  });

  it('stays as a person arranged it, and goes back to how it arranges itself', async () => {
    const before = await hanako.call('getNetworkDiagram');
    const { arrangement, things } = before;
    expect(arrangement).toMatchObject({ version: 0, isArranged: false, savedBy: '' });
    const places = Object.fromEntries(things.map(({ id, box }) => [id, box]));
    const segment = things.find(({ label }) => label === '電子カルテ系');
    const inside = things.filter(({ home }) => home === segment?.id);
    for (const { id, box } of [segment, ...inside].flatMap((one) => one ?? []))
      places[id] = { ...box, y: box.y + 500 };
    const body = { places, pinned: [segment?.id ?? ''], expanded: [], collapsed: [], captions: {} };
    const after = await hanako.call('arrangeNetworkDiagram', { body, ifMatch: 0 });
    const boxOf = (drawn: typeof after, id = '') => drawn.things.find((one) => one.id === id)?.box;
    expect(after.arrangement).toMatchObject({ version: 1, isArranged: true, pinned: body.pinned });
    expect(boxOf(after, segment?.id)).toEqual(places[segment?.id ?? '']);
    expect(after.frame?.height).toBeGreaterThan(before.frame?.height ?? 0);
    const added = await create('device', { name: '並べ替えたあとの端末', kind: 'terminal' });
    const later = await hanako.call('getNetworkDiagram');
    for (const { id, box } of after.things) expect(boxOf(later, id)).toEqual(box);
    expect(boxOf(later, `device:${added}`)).toBeDefined();
    expect(await textOf({ format: 'drawio' })).toContain(
      `y="${Math.round(boxOf(later, segment?.id)?.y ?? 0)}"`,
    );
    const back = { places: {}, pinned: [], expanded: [], collapsed: [], captions: {} };
    const again = await hanako.call('arrangeNetworkDiagram', { body: back, ifMatch: 1 });
    expect(again.arrangement).toMatchObject({ version: 2, isArranged: false });
    expect(boxOf(again, segment?.id)).toEqual(segment?.box);
  });

  it('lets one of two people who arrange it at once win, and tells the other who it was', async () => {
    const { version } = (await hanako.call('getNetworkDiagram')).arrangement;
    const body = { places: {}, pinned: [], expanded: [], collapsed: [], captions: {} };
    const arrange = () => hanako.call('arrangeNetworkDiagram', { body, ifMatch: version });
    const answers = await Promise.allSettled([arrange(), arrange()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusal(arrange())).toMatchObject({ code: 'changed-meanwhile' });
    expect((await refusal(hanako.call('arrangeNetworkDiagram', { body, ifMatch: 0 }))).code).toBe(
      'changed-meanwhile',
    );
  });

  it('refuses places that no picture has', async () => {
    const { version } = (await hanako.call('getNetworkDiagram')).arrangement;
    const rest = { pinned: [], expanded: [], collapsed: [], captions: {} };
    const box = { x: 0, y: 0, width: 10, height: 10 };
    for (const places of [
      { a: { ...box, x: 1e9 } },
      { a: { ...box, width: 0 } },
      { a: { ...box, y: Number.NaN } },
      { ['x'.repeat(301)]: box },
      Object.fromEntries(Array.from({ length: 12_001 }, (_, index) => [`device:${index}`, box])),
    ]) {
      const body = { ...rest, places };
      expect((await refusal(hanako.call('arrangeNetworkDiagram', { body, ifMatch: version }))).code).toBe(
        'invalid-input',
      );
    }
  });

  it('says once a year that it is to be looked over (参考2-2)', async () => {
    expect((await hanako.call('getNetworkDiagram')).review).toEqual({
      lastOn: null,
      dueOn: null,
      isDue: true,
    });
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

  it('tells what changed between two versions and until now, in words and on a picture (参考2-2)', async () => {
    const before = await hanako.call('keepNetworkDiagram', { body: { note: '比べる前' } });
    const segment = (await hanako.call('getNetworkDiagram')).things.find(
      ({ label }) => label === '電子カルテ系',
    );
    const added = await create('device', {
      name: '検査室PC',
      kind: 'terminal',
      segmentIds: [segment?.row?.id ?? ''],
    });
    const now = await hanako.call('compareNetworkDiagrams', { query: { from: before.id } });
    expect(now.from).toMatchObject({ number: before.number, note: '比べる前' });
    expect(now.to.number).toBeNull();
    expect(now.changes).toMatchObject([
      { kind: 'added', what: 'device', name: '検査室PC', about: '端末PC、電子カルテ系', details: [] },
    ]);
    expect(now.changes[0]?.box).not.toBeNull();
    expect(now.svg).toContain('検査室PC');
    const after = await hanako.call('keepNetworkDiagram', { body: { note: '検査室PCを追加' } });
    await hanako.call('removeLedgerRows', {
      params: { ledger: 'device' },
      body: { selection: { ids: [added] } },
    });
    for (const query of [
      { from: before.id, to: after.id },
      { from: after.id, to: before.id },
    ]) {
      const two = await hanako.call('compareNetworkDiagrams', { query });
      expect([two.from.number, two.to.number]).toEqual([before.number, after.number]);
      expect(two.changes).toMatchObject([{ kind: 'added', name: '検査室PC' }]);
    }
    const gone = await hanako.call('compareNetworkDiagrams', { query: { from: after.id } });
    expect(gone.changes).toMatchObject([{ kind: 'removed', name: '検査室PC' }]);
    expect(gone.svg).toContain('検査室PC');
  });

  it('prints a version as it was kept, by whom and when', async () => {
    const [version] = (await hanako.call('getNetworkDiagram')).versions;
    for (const format of ['pdf', 'pdf-a4'] as const) {
      const { blob, fileName } = await hanako.call('exportNetworkDiagram', {
        query: { format, ...(version ? { version: version.id } : {}) },
      });
      expect(await blob.slice(0, 5).text()).toBe('%PDF-');
      expect(fileName).toBe(`ネットワーク構成図_${version?.number}.pdf`);
    }
    expect(await textOf({ format: 'drawio', version: version?.id })).toContain('検査室PC');
  });

  it('follows at once what changes, in the language of who asks', async () => {
    const id = await create('device', { name: '改名前のPC', kind: 'terminal' });
    const picture = async (visitor = hanako) => (await visitor.call('getNetworkDiagram')).svg ?? '';
    expect(await picture()).toContain('改名前のPC');
    expect(await picture()).toBe(await picture());
    const params = { ledger: 'device', rowId: id } as const;
    await hanako.call('updateLedgerRow', { params, body: { values: { name: '改名後のPC' } }, ifMatch: 1 });
    expect(await picture()).toContain('改名後のPC');
    const english = await hanako.fetch(`${harness.url}/api/network-diagram`, {
      headers: { 'accept-language': 'en' },
    });
    expect(await english.text()).toMatch(/lang=\\"en\\"[\s\S]*改名後のPC/);
    expect(await picture()).toContain('lang="ja"');
    const selection = { ids: [id] };
    await hanako.call('removeLedgerRows', { params: { ledger: 'device' }, body: { selection } });
    expect(await picture()).not.toContain('改名後のPC');
  });

  it('shows another organization neither the network nor its versions', async () => {
    const [version] = (await hanako.call('getNetworkDiagram')).versions;
    const stranger = await otherTenant(harness, hanako);
    const body = { places: {}, pinned: [], expanded: [], collapsed: [], captions: { x: '他院' } };
    await hanako.call('arrangeNetworkDiagram', {
      body,
      ifMatch: (await hanako.call('getNetworkDiagram')).arrangement.version,
    });
    const theirs = await stranger.call('getNetworkDiagram');
    expect(theirs).toMatchObject({ svg: null, versions: [], arrangement: { version: 0, captions: {} } });
    expect((await refusal(stranger.call('arrangeNetworkDiagram', { body, ifMatch: 1 }))).code).toBe(
      'changed-meanwhile',
    );
    await stranger.call('arrangeNetworkDiagram', { body: { ...body, captions: {} }, ifMatch: 0 });
    expect((await hanako.call('getNetworkDiagram')).arrangement.captions).toEqual({ x: '他院' });
    expect((await refusal(textOf({ version: version?.id }, stranger))).code).toBe('not-found');
    for (const query of [{ from: version?.id ?? '' }, { from: version?.id ?? '', to: version?.id ?? '' }])
      expect((await refusal(stranger.call('compareNetworkDiagrams', { query }))).code).toBe('not-found');
  });
});
