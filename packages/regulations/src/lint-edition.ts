/**
 * What a model cannot say about one edition: ids, order, grades, sources, translations. The server runs the same checks
 * over an edition that a person imported, before it can be published (R-B15).
 */

import type { ProblemCode, RegulationProblem } from './errors.ts';
import { type IndexedItem, indexItems } from './index-items.ts';
import { lintSources } from './lint-sources.ts';
import { editionFile } from './load.ts';
import type { Edition, Item } from './model/edition.ts';

export type Report = (code: ProblemCode, path: string, params?: RegulationProblem['params']) => void;

export function lintEdition(
  edition: Edition,
  file: string = editionFile(edition.id),
): readonly RegulationProblem[] {
  const problems: RegulationProblem[] = [];
  const report: Report = (code, path, params = {}) => problems.push({ code, file, path, params });
  lintFrame(edition, report);
  lintOrder(edition, report);
  const items = indexItems(edition);
  lintDuplicates(items, report);
  for (const indexed of items) lintItem(edition, indexed, report);
  lintSources(edition, report);
  return problems;
}

function lintFrame(edition: Edition, report: Report): void {
  const { id, fiscalYear, audience } = edition;
  if (id !== `fy${fiscalYear}/${audience}`) report('id-parts-differ', 'id', { id, fiscalYear, audience });
  const from = `${fiscalYear}-04`;
  const to = `${fiscalYear + 1}-03`;
  if (edition.published < from || edition.published > to) {
    report('published-outside-year', 'published', { published: edition.published, from, to });
  }
  const vendor = audience === 'vendor' || audience === 'pharmacy-vendor';
  const first = edition.pages[0]?.sections[0]?.number;
  if ((first === '0') === vendor)
    report('missing-section-zero', 'pages.0.sections.0', { first: first ?? '' });
  if (vendor && edition.subjectLabel === undefined) report('missing-subject-label', 'subjectLabel');
}

function lintOrder(edition: Edition, report: Report): void {
  edition.pages.forEach((page, p) => {
    const sections = page.sections.map((section) => Number(section.number));
    if (!ascending(sections)) report('order-broken', `pages.${p}.sections`, { found: sections.join(' ') });
    page.sections.forEach((section, s) => {
      section.groups.forEach((group, g) => {
        const numbers = group.items.map((item) => numberOf(item));
        const path = `pages.${p}.sections.${s}.groups.${g}`;
        if (!ascending(numbers)) report('order-broken', path, { found: numbers.join(' ') });
      });
    });
  });
}

function ascending(numbers: readonly number[]): boolean {
  return numbers.every((value, i) => i === 0 || value > (numbers[i - 1] ?? Number.NEGATIVE_INFINITY));
}

function lintDuplicates(items: readonly IndexedItem[], report: Report): void {
  const seen = new Set<string>();
  for (const { item } of items) {
    if (seen.has(item.id)) report('duplicate-item', `items.${item.id}`, { id: item.id });
    seen.add(item.id);
  }
}

function lintItem(edition: Edition, { item, section }: IndexedItem, report: Report): void {
  const path = `items.${item.id}`;
  if (item.id.split('-')[0] !== section.number) {
    report('item-outside-section', path, { id: item.id, section: section.number });
  }
  const late = item.dueFiscalYear - edition.fiscalYear;
  if (late < 0 || late > 1) report('due-outside-year', path, { due: item.dueFiscalYear });
  lintNumber(item, section.number, path, report);
  const suffix = item.id.split('/')[1];
  if (suffix !== undefined && item.deviceClasses.join(' ') !== suffix) {
    report('class-differs', path, { id: item.id, classes: item.deviceClasses.join(' ') });
  }
  const accepts = item.text.text.includes('予定');
  if (item.plannedCounts !== accepts)
    report('planned-mismatch', path, { plannedCounts: `${item.plannedCounts}` });
  if (item.blankWithoutVendorContract !== item.needs.includes('vendorContracts')) {
    report('blank-needs-mismatch', path);
  }
}

/** 0-1 is printed without a number; every other item as (7) or ⑦, and its label begins with section and number. */
function lintNumber(item: Item, section: string, path: string, report: Report): void {
  const n = numberOf(item);
  const printed = item.printedNumber.normalize('NFKC').replace(/\D/g, '');
  const label = item.label.normalize('NFKC');
  if (section === '0') {
    if (item.printedNumber !== '')
      report('number-differs', path, { printed: item.printedNumber, expected: '' });
    return;
  }
  if (printed !== String(n)) report('number-differs', path, { printed: item.printedNumber, expected: n });
  if (!new RegExp(`^${section}\\D{0,2}${n}(\\D|$)`).test(label)) {
    report('number-differs', path, { printed: item.label, expected: `${section}-${n}` });
  }
}

function numberOf(item: Item): number {
  return Number(/^\d+-(\d+)/.exec(item.id)?.[1]);
}
