/**
 * Which edition a form is: by what it says of itself (title, 医療機関確認用, 令和N年度) and by the wording and numbers of its items. A
 * form of a year that is not installed is never taken for its neighbour, however alike the items are.
 */
import type { Audience, Edition } from '@mamori/regulations/model/edition';
import { type Alignment, align, findItemRows, type ItemRow } from './table/align.ts';
import { type EditionIndex, type IndexedEdition, indexEditions } from './table/edition-index.ts';
import { Grid } from './table/grid.ts';
import {
  type AudienceWord,
  findSegments,
  fiscalYearsIn,
  type Segment,
  statedYears,
} from './table/segments.ts';
import { LIMITS } from './xlsx/limits.ts';
import type { Sheet, Workbook } from './xlsx/model.ts';

/** Why an edition was chosen or not; `agrees` null: the form says nothing about it. */
export interface RecognitionReason {
  readonly code: 'audience' | 'fiscal-year' | 'items-found' | 'items-like' | 'numbers' | 'own-form';
  readonly agrees: boolean | null;
  readonly detail: string;
}

export interface Candidate {
  readonly edition: Edition;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly RecognitionReason[];
  readonly alignment: Alignment;
  /** Share of the edition's items found, of the form's item rows explained. */
  readonly recall: number;
  readonly precision: number;
  /** The form itself names another year or audience. */
  readonly contradicted: boolean;
}

export interface SegmentRecognition {
  readonly segment: Segment;
  readonly rows: readonly ItemRow[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Fiscal years that the form names. */
  readonly years: ReadonlySet<number>;
  readonly outcome:
    | { readonly kind: 'recognised'; readonly candidate: Candidate }
    | { readonly kind: 'ambiguous'; readonly editions: readonly string[] }
    | { readonly kind: 'not-installed'; readonly years: readonly number[] }
    | { readonly kind: 'unknown' };
}

/** Every form in the workbook, sheet by sheet. */
export function recognise(workbook: Workbook, editions: readonly Edition[]): SegmentRecognition[] {
  const index = indexEditions(editions);
  return searched(workbook)
    .flatMap((sheet) => findSegments(new Grid(sheet, workbook)))
    .map((segment) => recogniseSegment(segment, index));
}

/** A sheet beyond the limit is reported as not read (`rest.ts`); a form behind a long ledger is still found. */
function searched(workbook: Workbook): Sheet[] {
  let left: number = LIMITS.searchedCells;
  return workbook.sheets.filter(({ cells }) => {
    if (cells.length > left) return false;
    left -= cells.length;
    return true;
  });
}

export function recogniseSegment(segment: Segment, index: EditionIndex): SegmentRecognition {
  const rows = findItemRows(segment, index);
  const years = rows.length > 0 ? yearsOf(segment, rows) : new Set<number>();
  const candidates = index.editions
    .map((edition) => judge(segment, rows, years, edition))
    .filter(({ alignment }) => alignment.pairs.length > 0)
    .sort((a, b) => b.score - a.score);
  return { segment, rows, years, candidates, outcome: decide(segment, candidates, years) };
}

/** Years named outside the items: a person's own notes say other years. */
function yearsOf({ grid, top, bottom }: Segment, rows: readonly ItemRow[]): Set<number> {
  const firstItem = rows[0]?.row ?? bottom;
  const itemRows = new Set(rows.map(({ row }) => row));
  const lines: string[] = [];
  for (const row of grid.rows) {
    if (row < top || row > bottom || itemRows.has(row)) continue;
    const [first] = grid.row(row).filter((cell) => grid.bare(cell) !== '');
    if (!first) continue;
    const text = grid.bare(first);
    if (row < firstItem || /^[※○〇◯]/u.test(text)) lines.push(text);
  }
  const stated = statedYears(lines);
  return stated.size > 0 ? stated : new Set(fiscalYearsIn(grid.sheet.name));
}

const WEIGHTS = { recall: 0.35, precision: 0.25, numbers: 0.15, audience: 0.125, year: 0.125 } as const;

function judge(
  segment: Segment,
  rows: readonly ItemRow[],
  years: ReadonlySet<number>,
  indexed: IndexedEdition,
): Candidate {
  const { edition, items } = indexed;
  const alignment = align(indexed, rows);
  const recall = items.length > 0 ? alignment.likeness / items.length : 0;
  const precision = rows.length > 0 ? alignment.likeness / rows.length : 0;
  const { agree, known } = alignment.numbers;
  const numbers = known > 0 ? agree / known : 0.5;
  const audience = audienceAgrees(segment, edition.audience);
  const year = years.size > 0 ? years.has(edition.fiscalYear) : null;
  const score =
    WEIGHTS.recall * recall +
    WEIGHTS.precision * precision +
    WEIGHTS.numbers * numbers +
    WEIGHTS.audience * audience.weight +
    WEIGHTS.year * (year === null ? 0.5 : Number(year) * yearWeight(years, indexed.years));
  return {
    edition,
    score,
    alignment,
    recall,
    precision,
    contradicted: audience.agrees === false || year === false,
    reasons: [
      { code: 'audience', agrees: audience.agrees, detail: edition.audience },
      { code: 'fiscal-year', agrees: year, detail: [...years].sort().join(', ') },
      { code: 'items-found', agrees: recall >= FOUND, detail: `${alignment.pairs.length}/${items.length}` },
      { code: 'items-like', agrees: precision >= FOUND, detail: `${alignment.pairs.length}/${rows.length}` },
      { code: 'numbers', agrees: known > 0 ? agree === known : null, detail: `${agree}/${known}` },
    ],
  };
}

/** The FY2023 form names FY2023 and FY2024; one that names FY2024 alone is another. */
function yearWeight(years: ReadonlySet<number>, expected: ReadonlySet<number>): number {
  const shared = [...years].filter((year) => expected.has(year)).length;
  return Math.max(0.5, (2 * shared) / (years.size + Math.max(1, expected.size)));
}

const WORDS: Readonly<Record<Audience, AudienceWord>> = {
  facility: 'facility',
  pharmacy: 'pharmacy',
  vendor: 'vendor',
  'pharmacy-vendor': 'vendor',
};

function audienceAgrees(segment: Segment, audience: Audience): { agrees: boolean | null; weight: number } {
  const pharmacy = audience === 'pharmacy' || audience === 'pharmacy-vendor';
  const family = segment.family.size === 0 ? null : segment.family.has(pharmacy ? 'pharmacy' : 'facility');
  if (family === false) return { agrees: false, weight: 0 };
  if (segment.audiences.size === 0) return { agrees: null, weight: family ? 0.6 : 0.5 };
  if (!segment.audiences.has(WORDS[audience])) return { agrees: false, weight: 0 };
  // Vendors' forms are printed alike for both families: without the title the hospital's one is the usual.
  const unsure = WORDS[audience] === 'vendor' && family === null && pharmacy;
  return { agrees: unsure ? null : true, weight: unsure ? 0.8 : 1 };
}

/** From half of the items on, a form counts as this edition. */
const FOUND = 0.5;
/** Scores closer than this do not decide. */
const MARGIN = 0.008;

function decide(
  segment: Segment,
  candidates: readonly Candidate[],
  years: ReadonlySet<number>,
): SegmentRecognition['outcome'] {
  const fitting = candidates.filter(({ recall, precision }) => recall >= FOUND && precision >= FOUND);
  const [best, second] = fitting.filter(({ contradicted }) => !contradicted);
  if (!best) {
    const wrongYear = fitting.some(({ edition }) => years.size > 0 && !years.has(edition.fiscalYear));
    return wrongYear ? { kind: 'not-installed', years: [...years].sort() } : { kind: 'unknown' };
  }
  if (!second || best.score - second.score >= MARGIN || isCombined(segment, best, second))
    return { kind: 'recognised', candidate: best };
  const near = fitting.filter((it) => !it.contradicted && best.score - it.score < MARGIN);
  return { kind: 'ambiguous', editions: near.map(({ edition }) => edition.id) };
}

/** A form for facilities and pharmacies together is read as the facility's unless the caller says otherwise. */
function isCombined(segment: Segment, best: Candidate, second: Candidate): boolean {
  return segment.audiences.size === 2 && best.edition.fiscalYear === second.edition.fiscalYear;
}
