/** Ends of support that a facility found out itself, and what the data makes of a whole ledger (R-D1, R-G1; S1 第5条). */
import { loadProducts } from '@mamori/regulations/products';
import { describe, expect, test } from 'vitest';
import { supportEnded } from '../../src/facts/derived-device.ts';
import { blankValues } from '../../src/ledger/definition.ts';
import { type Device, device } from '../../src/ledger/ledgers/device.ts';
import { type ProductEnd, productEnd } from '../../src/ledger/ledgers/products.ts';
import { supportOverview } from '../../src/products/overview.ts';
import { ownProducts } from '../../src/products/own-ends.ts';
import { supportEnd } from '../../src/products/support-end.ts';

const TODAY = '2026-02-10';
const shipped = loadProducts();
const end = (name: string, appliesTo: ProductEnd['appliesTo'], endsOn: string): ProductEnd =>
  ({
    ...blankValues(productEnd),
    id: `${name}-${appliesTo}`,
    name,
    appliesTo,
    endsOn,
    source: 'メーカーの案内',
  }) as ProductEnd;
const of = (values: Partial<Device>): Device =>
  ({ ...blankValues(device), id: 'd', name: 'x', kind: 'network', status: 'in_use', ...values }) as Device;
const withOwn = (...ends: readonly ProductEnd[]) => [...ownProducts(ends), ...shipped];

const router = of({ maker: 'ヤマハ', model: 'RTX830' });

describe('an end of one’s own', () => {
  const products = withOwn(end('RTX830', 'model', '2030-03-31'));

  test('is that of a network device with the model, whose software is the product itself', () => {
    expect(supportEnd(router, products)).toMatchObject({
      status: 'known',
      date: '2030-03-31',
      isOwn: true,
      source: 'メーカーの案内',
    });
    expect(supportEnd(of({ ...router, os: 'Rev.15.02.30' }), products).status).toBe('known');
  });

  test.each(['RTX8300', 'XRTX830', 'RTX83'])('does not mean %s', (model) => {
    expect(supportEnd(of({ model }), products).status).toBe('unknown');
  });

  test.each(['rtx830', 'ＲＴＸ８３０', 'RTX830（旧）', 'ルータ RTX830'])('means %s', (model) => {
    expect(supportEnd(of({ model }), products).status).toBe('known');
  });

  test('of the longer name goes first', () => {
    const both = withOwn(end('RTX', 'model', '2020-01-01'), end('RTX 830', 'model', '2030-03-31'));
    expect(supportEnd(of({ model: 'RTX 830' }), both)).toMatchObject({ date: '2030-03-31' });
  });

  test('goes before the data that ships with the product', () => {
    const paid = withOwn(end('Windows 10', 'os', '2027-10-12'));
    const pc = of({ kind: 'terminal', os: 'Windows 10 Pro', osVersion: '22H2' });
    expect(supportEnd(pc, shipped)).toMatchObject({ date: '2025-10-14', isOwn: false });
    expect(supportEnd(pc, paid)).toMatchObject({ date: '2027-10-12', isOwn: true });
  });

  test('of a PC’s model says nothing about its OS: unknown stays unknown', () => {
    const models = withOwn(end('OptiPlex 7010', 'model', '2030-01-01'));
    const pc = of({ kind: 'terminal', maker: 'Dell', model: 'OptiPlex 7010' });
    expect(supportEnded(pc, { today: TODAY, products: models })).toBe('unknown');
    const old = withOwn(end('OptiPlex 7010', 'model', '2020-01-01'));
    expect(supportEnded(pc, { today: TODAY, products: old })).toBe('yes');
  });

  test('may hold any sign', () => {
    const names = ['C++ (2015) [x64]', 'a.b*c', 'FX-9/2', '$^|\\', 'α-Med 3.0'];
    for (const name of names)
      expect(
        supportEnd(
          of({ os: '', software: [name], kind: 'terminal' }),
          withOwn(end(name, 'software', '2030-01-01')),
        ).status,
        name,
      ).toBe('known');
  });
});

describe('the overview of a ledger', () => {
  const products = withOwn(end('RTX830', 'model', '2026-08-31'));
  const devices = [
    { ...router, id: 'router' },
    of({ id: 'old', kind: 'terminal', os: 'Windows 7', osVersion: '' }),
    of({ id: 'dead', kind: 'terminal', os: 'Windows 7', status: 'disposed' }),
    of({
      id: 'new',
      kind: 'terminal',
      os: 'Windows 11 Pro',
      osVersion: '25H2',
      software: ['自作ソフト', 'Java 8'],
    }),
    of({ id: 'which', kind: 'terminal', os: 'Windows 10' }),
    of({ id: 'analyser', kind: 'medical', maker: '甲製作所', model: 'A-100' }),
    of({ id: 'switch', model: 'SW-24', supportEndsOn: '2031-01-01' }),
    of({ id: 'cloud', kind: 'saas', model: 'クラウド電子カルテ' }),
  ];
  const seen = supportOverview(devices, products, TODAY);

  test('lists versions by their end, with the devices that have them', () => {
    const brief = seen.found.map(({ cycleName, time, deviceIds }) => [cycleName, time, deviceIds]);
    expect(brief).toContainEqual(['Windows 7 SP1', 'ended', ['old']]);
    expect(brief).toContainEqual(['RTX830', 'soon', ['router']]);
    expect(brief).toContainEqual(['Windows 11 version 25H2 (Home, Pro)', 'later', ['new']]);
    expect(seen.found.map(({ date }) => date ?? '9999')).toEqual(
      seen.found.map(({ date }) => date ?? '9999').toSorted(),
    );
  });

  test('says what nobody knows and what is not clear, and counts ends of the ledger itself', () => {
    expect(seen.unknown.map(({ appliesTo, text }) => `${appliesTo} ${text}`).toSorted()).toEqual([
      'model 甲製作所 A-100',
      'software 自作ソフト',
    ]);
    expect(seen.ambiguous.map(({ text }) => text)).toContain('Windows 10');
    expect(seen.ownDates).toBe(1);
  });
});
