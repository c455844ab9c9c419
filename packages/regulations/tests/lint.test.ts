import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import { describe as describeProblem, type ProblemCode, RegulationDataError } from '../src/errors.ts';
import { lintContent } from '../src/lint.ts';
import { lintEdition } from '../src/lint-edition.ts';
import { loadContent } from '../src/load.ts';
import type { Edition } from '../src/model/edition.ts';
import type { Equivalence } from '../src/model/equivalence.ts';
import type { OfficialFiles } from '../src/model/official-files.ts';
import { REMEDIES } from '../src/remedies.ts';
import { type ContentCopy, copyContent } from './support.ts';

const FACILITY = 'checklists/fy2025/facility.yaml';
const VENDOR = 'checklists/fy2025/vendor.yaml';
const TABLE = 'checklists/equivalence/fy2024-facility--fy2025-facility.yaml';
const OFFICIAL = 'checklists/official-files.yaml';
const PUBLISHED = 'checklists/published.json';

const messages = (locale: string) =>
  JSON.parse(
    readFileSync(new URL(`../../messages/locales/${locale}/regulations.json`, import.meta.url), 'utf8'),
  ) as Record<string, Record<string, string>>;

type Section = Edition['pages'][number]['sections'][number];
const section = (edition: Edition, number: string): Section => {
  const found = edition.pages[0]?.sections.find((it) => it.number === number);
  if (found === undefined) throw new Error(`no section ${number}`);
  return found;
};
const item = (edition: Edition, id: string) => {
  const found = section(edition, id.slice(0, 1))
    .groups.flatMap((it) => it.items)
    .find((it) => it.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
};
const edition = (change: (it: Edition) => void) => (copy: ContentCopy) => copy.editYaml(FACILITY, change);
const vendor = (change: (it: Edition) => void) => (copy: ContentCopy) => copy.editYaml(VENDOR, change);
const table = (change: (it: Equivalence) => void) => (copy: ContentCopy) => copy.editYaml(TABLE, change);
const entry = (it: Equivalence, to: string) => {
  const found = it.entries.find((one) => one.to.includes(to));
  if (found === undefined) throw new Error(`no entry ${to}`);
  return found;
};

/** What only an import can have: tests/check-import.test.ts. */
type ImportCode = 'no-edition' | 'edition-twice';

/** One fault per code, put into the real content. */
const FAULTS: Record<Exclude<ProblemCode, ImportCode>, (copy: ContentCopy) => void> = {
  unreadable: (copy) => copy.remove(OFFICIAL),
  'not-yaml': (copy) => copy.edit(FACILITY, (text) => `${text}\nid: fy2025/facility\n`),
  'not-in-model': edition((it) => Object.assign(it, { colour: 'red' })),
  'path-is-not-id': (copy) => copy.write('checklists/fy2025/pharmacist.yaml', copy.read(FACILITY)),
  'id-parts-differ': edition((it) => Object.assign(it, { fiscalYear: 2024 })),
  'published-outside-year': edition((it) => Object.assign(it, { published: '2026-05' })),
  'due-outside-year': edition((it) => Object.assign(item(it, '2-4'), { dueFiscalYear: 2031 })),
  'duplicate-item': edition((it) => Object.assign(item(it, '2-4'), { id: '2-5' })),
  'item-outside-section': edition((it) => Object.assign(item(it, '3-1'), { id: '5-1' })),
  'order-broken': edition((it) => section(it, '2').groups[0]?.items.reverse()),
  'number-differs': edition((it) => Object.assign(item(it, '2-4'), { printedNumber: '⑥' })),
  'class-differs': (copy) =>
    copy.editYaml<Edition>('checklists/fy2024/facility.yaml', (it) =>
      Object.assign(item(it, '2-7/network'), { deviceClasses: ['server'] }),
    ),
  'missing-section-zero': edition((it) => it.pages[0]?.sections.shift()),
  'missing-subject-label': vendor((it) => delete it.subjectLabel),
  'unknown-source': edition((it) => Object.assign(item(it, '2-4').text, { source: 'hearsay' })),
  'unused-source': edition((it) =>
    Object.assign(it.sources, { spare: { title: 'never cited', kind: 'secondary' } }),
  ),
  'missing-address': edition((it) => delete it.sources.form2023?.address),
  'grade-without-original': edition((it) => Object.assign(item(it, '4-1').text, { verification: 'A' })),
  'grade-source-mismatch': edition((it) =>
    Object.assign(item(it, '2-6').text, { verification: 'secondary' }),
  ),
  'parts-do-not-join': edition((it) => item(it, '2-9').text.parts?.reverse()),
  'parts-grade': edition((it) => Object.assign(item(it, '2-9').text, { verification: 'B' })),
  'text-untrimmed': edition((it) => Object.assign(item(it, '2-8').text, { text: 'パスワード ' })),
  'english-missing': edition((it) => delete it.pages[0]?.notes[0]?.english),
  'planned-mismatch': edition((it) => Object.assign(item(it, '3-3'), { plannedCounts: true })),
  'blank-needs-mismatch': edition((it) => Object.assign(item(it, '2-2'), { needs: [] })),
  'unknown-edition': (copy) =>
    copy.write(
      'checklists/equivalence/fy2021-facility--fy2025-facility.yaml',
      'from: fy2021/facility\nto: fy2025/facility\nsource: none\nentries: []\n',
    ),
  'audience-differs': table((it) => Object.assign(it, { to: 'fy2025/pharmacy' })),
  'wrong-direction': table((it) => Object.assign(it, { to: 'fy2023/facility' })),
  'unknown-item': table((it) => entry(it, '2-8').to.push('2-99')),
  'item-not-covered': table((it) => it.entries.pop()),
  'item-covered-twice': table((it) => entry(it, '2-8').to.push('2-9')),
  'relation-arity': table((it) => Object.assign(entry(it, '2-6'), { relation: 'minor' })),
  'difference-missing': table((it) => delete entry(it, '2-6').difference),
  'same-but-different': table((it) => Object.assign(entry(it, '2-2'), { relation: 'same' })),
  'equivalence-missing': (copy) => copy.remove(TABLE),
  'file-name-differs': (copy) =>
    copy.editYaml<OfficialFiles>(OFFICIAL, (it) =>
      Object.assign(it.editions[0]?.files[0] ?? {}, { fileName: 'other.xlsx' }),
    ),
  'in-force-outside-year': (copy) =>
    copy.editYaml<OfficialFiles>(OFFICIAL, (it) =>
      Object.assign(it.editions[0] ?? {}, { inForceFrom: '2026-03-31' }),
    ),
  'published-changed': edition((it) =>
    Object.assign(item(it, '2-8').text, { text: 'パスワードは使い回さない。' }),
  ),
  'published-unrecorded': (copy) => copy.write(PUBLISHED, '{}\n'),
  'published-lost': (copy) => copy.remove(VENDOR),
};

describe('R-B15 linters', () => {
  it('find nothing in the content of the product', () => {
    expect(lintContent().map(describeProblem)).toEqual([]);
  });

  it.each(Object.entries(FAULTS))('%s', (code, fault) => {
    const copy = copyContent();
    fault(copy);
    const problems = lintContent(copy.directory);
    const found = problems.filter((it) => it.code === code);
    expect(found.length, problems.map(describeProblem).join('\n')).toBeGreaterThan(0);
    for (const problem of found) expect(describeProblem(problem)).toContain(problem.file);
    // The sentence for people uses only values that the problem carries.
    const named = [...(messages('ja').problem?.[code] ?? '').matchAll(/{{(\w+)}}/g)].map((it) => it[1] ?? '');
    expect(named.filter((name) => found[0]?.params[name] === undefined)).toEqual([]);
  });

  it('run over an edition that is not a file, as the server does with an imported one', () => {
    const imported = structuredClone(loadCatalogue().edition('fy2025/facility'));
    expect(lintEdition(imported)).toEqual([]);
    item(imported, '2-4').english = 'アクセス';
    expect(lintEdition(imported, 'fy2025/facility')).toMatchObject([
      { code: 'english-missing', file: 'fy2025/facility', path: 'items.2-4' },
    ]);
  });
});

describe('loading', () => {
  it('stops with every problem at once: file, place, remedy', () => {
    const copy = copyContent();
    copy.editYaml<Edition>(FACILITY, (it) => Object.assign(item(it, '2-4'), { dueFiscalYear: 'soon' }));
    copy.edit(VENDOR, () => 'id: [');
    const attempt = () => loadContent(copy.directory);
    expect(attempt).toThrow(RegulationDataError);
    expect(attempt).toThrow(
      /fy2025\/facility\.yaml: pages\.0\.sections\.2\.groups\.0\.items\.3\.dueFiscalYear/,
    );
    expect(attempt).toThrow(/fy2025\/vendor\.yaml: \(whole file\): not-yaml .* Correct the YAML/);
  });

  it('names the folder when there is no content', () => {
    expect(() => loadContent('/nowhere')).toThrow(/checklists: .*unreadable/);
  });
});

describe('messages', () => {
  it.each(['ja', 'en'])('%s has a sentence for every problem that a person can meet', (locale) => {
    expect(Object.keys(messages(locale).problem ?? {}).sort()).toEqual(Object.keys(REMEDIES).sort());
  });
});
