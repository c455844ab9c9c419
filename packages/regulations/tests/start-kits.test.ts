/** Start kits as data (R-X1): complete, consistent, and claiming nothing that nobody has said. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../src/knowledge.ts';
import { loadStartKits } from '../src/start-kits.ts';
import { lintStartKits } from '../src/start-kits-lint.ts';
import { KIT_FACILITIES, KitRow, StartKit } from '../src/start-kits-model.ts';

const content = loadStartKits();
const knowledge = loadKnowledge();
const sources = new Set(Object.keys(knowledge.sources));

const row = (more: Partial<KitRow> = {}): KitRow =>
  KitRow.parse({
    id: 'server',
    ledger: 'device',
    name: { ja: 'サーバ', en: 'Server' },
    usual: 1,
    values: { kind: 'server' },
    ...more,
  });
const kit = (rows: readonly KitRow[], more: object = {}): StartKit =>
  StartKit.parse({
    id: 'sample',
    title: { ja: '見本', en: 'Sample' },
    lead: { ja: '見本です。', en: 'A sample.' },
    facilities: ['clinic'],
    requirements: ['R-X1'],
    sources: [{ source: 'S0', place: '3-1' }],
    rows,
    ...more,
  });
const found = (...kits: StartKit[]) =>
  lintStartKits({ kits, questions: [] }, sources).map(({ where, code }) => `${where}: ${code}`);

describe('the installed kits', () => {
  test('have no fault that the linter knows', () => {
    expect(lintStartKits(content, sources)).toEqual([]);
  });

  test('offer every kind of facility something at first', () => {
    for (const facility of KIT_FACILITIES) {
      const offered = content.kits.filter(({ facilities }) => facilities.includes(facility));
      expect(
        offered.map(({ id }) => id),
        facility,
      ).toEqual(expect.arrayContaining(['eligibility', 'network', 'others']));
      expect(offered.length, facility).toBeGreaterThan(3);
    }
  });

  test('name answers of FY2023 that exist', () => {
    const known = new Set(knowledge.qa.map(({ id }) => id));
    const cited = [...content.kits, ...content.questions].flatMap((one) => one.sources);
    const missing = cited.filter(({ source, place }) => source === 'S0' && !known.has(`S0 ${place}`));
    expect(missing).toEqual([]);
  });

  test('call patients’ data certain only for what is made for them', () => {
    const certain = content.kits.flatMap(({ rows }) => rows.filter(({ values }) => values.patientData));
    expect(certain.map(({ name }) => name.en).sort()).toEqual([
      'Claims computer',
      'Dental claims computer',
      'EMR (cloud)',
      'EMR server',
      'Image server (PACS)',
      'Medication records (cloud)',
      'Pharmacy claims computer',
    ]);
  });

  test('make a dozen devices for a clinic with cloud EMR, eligibility check, X-ray and network', () => {
    const wanted = ['cloud-emr', 'eligibility', 'imaging', 'network'];
    const devices = content.kits
      .filter(({ id }) => wanted.includes(id))
      .flatMap(({ rows }) => rows.filter(({ ledger }) => ledger === 'device'));
    expect(devices.reduce((sum, { usual }) => sum + usual, 0)).toBeGreaterThanOrEqual(12);
  });
});

describe('the linter names', () => {
  test('a claim about patients’ data without its reason', () => {
    const values = { kind: 'saas', patientData: 'yes' };
    expect(found(kit([row({ values })]))).toEqual(['sample server: claim-without-basis']);
    expect(found(kit([row({ values, basis: { ja: '記録が入る。', en: 'Holds records.' } })]))).toEqual([]);
  });

  test('a reference to nothing, and one to what is made later', () => {
    const line = row({ id: 'line', ledger: 'line', refers: { deviceId: 'router' } });
    expect(found(kit([line]))).toEqual(['sample line: unknown-row']);
    const segment = row({
      id: 'lan',
      ledger: 'segment',
      name: { ja: '網', en: 'Net' },
      refers: { x: 'server' },
    });
    expect(found(kit([segment, row()]))).toEqual(['sample lan: refers-ahead']);
  });

  test('two rows of one name, of one id, and more than there can be', () => {
    expect(found(kit([row(), row()]))).toEqual(['names: duplicate-name', 'sample: duplicate-id']);
    expect(found(kit([row({ usual: 3, most: 2 })]))).toEqual(['sample server: more-than-most']);
  });

  test('a source that is not listed, and Japanese where English should stand', () => {
    expect(found(kit([row()], { sources: [{ source: 'S99', place: '1' }] }))).toEqual([
      'sample: unknown-source',
    ]);
    expect(found(kit([row({ name: { ja: 'サーバ', en: 'サーバ' } })]))).toEqual([
      'sample server: japanese-in-english',
    ]);
  });

  test('a question that is never asked', () => {
    const [question] = content.questions;
    if (!question) throw new Error('no questions');
    const questions = [{ ...question, unknown: [] }];
    expect(lintStartKits({ kits: [], questions }, sources).map(({ code }) => code)).toEqual(['never-asked']);
  });
});
