/** Forms within a sheet: one sheet may hold the facility's form and the vendor's one below it. */
import { squeeze } from '@mamori/core/calendar/width';
import type { Grid } from './grid.ts';

export type AudienceWord = 'facility' | 'pharmacy' | 'vendor';

export interface Segment {
  readonly grid: Grid;
  readonly top: number;
  readonly bottom: number;
  /** From 「医療機関確認用」 and its kind; both for a combined form; empty when none is printed. */
  readonly audiences: ReadonlySet<AudienceWord>;
  /** 「薬局における…チェックリスト」 or 「医療機関における…」: whose vendors. */
  readonly family: ReadonlySet<'facility' | 'pharmacy'>;
}

const MARKER =
  /(医療機関|薬局|事業者|ベンダー?)(?:等|[・･、及びおよび]*(医療機関|薬局))?(?:確認用|用)(?:[)）】」様式第\d-]*)$/u;

interface Marker {
  readonly row: number;
  readonly audiences: ReadonlySet<AudienceWord>;
}

/** Forms have about 1,000 cells; a sheet with more than this is a ledger or an export. */
const LARGEST_FORM = 20_000;

export function findSegments(grid: Grid): Segment[] {
  if (grid.sheet.cells.length > LARGEST_FORM) return [];
  const first = grid.rows[0];
  const last = grid.rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const markers = withoutRepeats(findMarkers(grid));
  const starts =
    markers.length > 1 ? markers.map((marker, i) => (i === 0 ? first : titleRow(grid, marker.row))) : [first];
  return starts.map((top, i) => {
    const bottom = (starts[i + 1] ?? last + 1) - 1;
    const audiences =
      markers[i]?.audiences ?? audiencesOf(squeeze(grid.sheet.name)) ?? new Set<AudienceWord>();
    return { grid, top, bottom, audiences, family: familyOf(grid, top, bottom) };
  });
}

function findMarkers(grid: Grid): Marker[] {
  return grid.rows.flatMap((row) => {
    for (const cell of grid.row(row)) {
      if (typeof cell.value !== 'string' || cell.value.length > 60) continue;
      const audiences = audiencesOf(grid.bare(cell));
      if (audiences) return [{ row, audiences }];
    }
    return [];
  });
}

function audiencesOf(text: string): ReadonlySet<AudienceWord> | undefined {
  if (/^[※・]/u.test(text) || /[。]/u.test(text)) return undefined;
  const match = MARKER.exec(text);
  if (!match) return undefined;
  const words = new Set<AudienceWord>();
  for (const word of [match[1], match[2]])
    if (word) words.add(word === '医療機関' ? 'facility' : word === '薬局' ? 'pharmacy' : 'vendor');
  return words;
}

/** The second page of a form repeats its title. */
function withoutRepeats(markers: readonly Marker[]): Marker[] {
  return markers.filter((marker, i) => {
    const before = markers[i - 1];
    return !before || [...marker.audiences].join() !== [...before.audiences].join();
  });
}

/** The title stands up to three rows above the audience. */
function titleRow(grid: Grid, marker: number): number {
  const title = grid.rows.find(
    (row) => row < marker && row >= marker - 3 && grid.row(row).some((cell) => TITLE.test(grid.bare(cell))),
  );
  return title ?? marker;
}

const TITLE = /チェックリスト(?:[((（【].*)?†?$/u;

function familyOf(grid: Grid, top: number, bottom: number): ReadonlySet<'facility' | 'pharmacy'> {
  const family = new Set<'facility' | 'pharmacy'>();
  for (const row of grid.rows) {
    if (row < top || row > bottom) continue;
    for (const cell of grid.row(row)) {
      if (typeof cell.value !== 'string') continue;
      const match = /^(.{0,30})におけるサイバーセキュリティ.{0,8}チェックリスト/u.exec(grid.bare(cell));
      if (match?.[1]?.includes('医療機関')) family.add('facility');
      if (match?.[1]?.includes('薬局')) family.add('pharmacy');
    }
    if (family.size > 0) return family;
  }
  return family;
}

/** 「令和7年度」 → 2025. */
export function fiscalYearsIn(text: string): number[] {
  const years: number[] = [];
  for (const match of squeeze(text).matchAll(/令和(元|\d{1,2})年度|(20\d\d)年度|R(\d{1,2})年度/gu)) {
    const [, era, western, letter] = match;
    const year = western ? Number(western) : 2018 + (era === '元' ? 1 : Number(era ?? letter));
    years.push(year);
  }
  return years;
}

/** Lines that say which year the form is for: 「令和7年度中」 in its notes and headings, else the title. */
export function statedYears(lines: readonly string[]): Set<number> {
  const notes = lines.filter((line) => /^[※○〇◯]/u.test(squeeze(line)) && /年度中/u.test(squeeze(line)));
  const from = notes.length > 0 ? notes : lines;
  return new Set(from.flatMap(fiscalYearsIn));
}
