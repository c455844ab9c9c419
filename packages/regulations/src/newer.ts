/** Whether a later checklist than the installed one is in force: said on every start until it is installed. */
import type { Catalogue } from './catalogue.ts';
import { currentFiscalYear, japaneseDate, reiwaYear } from './fiscal-year.ts';
import type { Audience, Remark } from './model/edition.ts';
import type { OfficialEdition, OfficialFile } from './model/official-files.ts';

export interface NewerEdition {
  readonly audience: Audience;
  /** Fiscal year of the edition that is missing. */
  readonly fiscalYear: number;
  /** Latest installed edition of this audience; null when none is. */
  readonly installedFiscalYear: number | null;
  /**
   * `known`: the ministry's files of that year are named in official-files.yaml. `expected`: the year has begun, and
   * every year so far had its edition, but nothing is known of this one.
   */
  readonly certainty: 'known' | 'expected';
  readonly title: Remark;
  /** First day of the fiscal year or the date in official-files.yaml. */
  readonly inForceFrom: string;
  readonly landingPage: string | null;
  /** The workbooks to import for this audience; empty when not known. */
  readonly workbooks: readonly OfficialFile[];
}

/** The checklist began in fiscal year 2023 (S2). */
const FIRST_FISCAL_YEAR = 2023;

/** The first audience whose edition in force is not installed; null while all are. */
export function newerEdition(catalogue: Catalogue, now: Date | string): NewerEdition | null {
  return newerEditions(catalogue, now)[0] ?? null;
}

/** Every audience whose edition in force is not installed, facilities first. */
export function newerEditions(catalogue: Catalogue, now: Date | string): readonly NewerEdition[] {
  const installed = new Set([...catalogue.editions.values()].map((edition) => edition.audience));
  return AUDIENCES.filter((it) => installed.has(it)).flatMap(
    (it) => newerEditionFor(catalogue, it, now) ?? [],
  );
}

const AUDIENCES = [
  'facility',
  'pharmacy',
  'vendor',
  'pharmacy-vendor',
] as const satisfies readonly Audience[];

/** `now` is an instant (its date in Japan counts) or a calendar date such as 2026-04-01. */
export function newerEditionFor(
  catalogue: Catalogue,
  audience: Audience,
  now: Date | string,
): NewerEdition | null {
  const date = typeof now === 'string' ? now : japaneseDate(now);
  const fiscalYear = currentFiscalYear(date);
  if (fiscalYear < FIRST_FISCAL_YEAR) return null;
  const installed = catalogue.editionFor(audience, fiscalYear)?.fiscalYear ?? null;
  if (installed === fiscalYear) return null;
  const known = latestInForce(catalogue.officialFiles.editions, audience, date, installed);
  const missing = known?.fiscalYear ?? fiscalYear;
  return {
    audience,
    fiscalYear: missing,
    installedFiscalYear: installed,
    certainty: known === undefined ? 'expected' : 'known',
    title: titleOf(known, audience, missing),
    inForceFrom: known?.inForceFrom ?? `${fiscalYear}-04-01`,
    landingPage: known?.landingPage ?? catalogue.officialFiles.editions[0]?.landingPage ?? null,
    workbooks: filesFor(known, audience).filter((file) => file.kind === 'workbook'),
  };
}

function latestInForce(
  editions: readonly OfficialEdition[],
  audience: Audience,
  date: string,
  installed: number | null,
): OfficialEdition | undefined {
  return editions
    .filter((edition) => edition.inForceFrom <= date && edition.fiscalYear > (installed ?? 0))
    .filter((edition) => filesFor(edition, audience).length > 0)
    .sort((a, b) => b.fiscalYear - a.fiscalYear)[0];
}

function filesFor(edition: OfficialEdition | undefined, audience: Audience): readonly OfficialFile[] {
  return edition?.files.filter((file) => file.audiences.includes(audience)) ?? [];
}

function titleOf(known: OfficialEdition | undefined, audience: Audience, fiscalYear: number): Remark {
  const form = filesFor(known, audience).find((file) => file.kind === 'checklist');
  if (form !== undefined) return { ja: form.title, en: form.english };
  return {
    ja: `令和${reiwaYear(fiscalYear)}年度のサイバーセキュリティ対策チェックリスト`,
    en: `Cybersecurity checklist of FY${fiscalYear}`,
  };
}
