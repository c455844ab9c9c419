/** Reads one form of a workbook row by row into a `RawForm`; every text ends in a role or in `unknown`. */
import { squeeze } from '@mamori/core/calendar/width';
import type { Audience } from '@mamori/regulations/model/edition';
import { firstAnswerColumn } from '../answers/blocks.ts';
import type { Grid } from '../table/grid.ts';
import { type ColumnRole, findHeaders, type HeaderBlock, headWord } from '../table/headers.ts';
import { fiscalYearsIn, type Segment, statedYears } from '../table/segments.ts';
import { readAnswerWords } from '../text/answer-words.ts';
import { isBlankDate } from '../text/date-text.ts';
import { loneNumber, splitNumber } from '../text/wording.ts';
import type { Cell } from '../xlsx/model.ts';
import { contains } from '../xlsx/reference.ts';
import { findTables } from './extra-tables.ts';
import type { RawForm, RawPage, RawSection, RawText } from './raw-form.ts';
import {
  groupClasses,
  isNote,
  isPageHeading,
  isSubjectLabel,
  isTitle,
  publicationMonth,
  sectionTitle,
} from './row-roles.ts';

/** undefined when the segment holds no table with answer columns. */
export function parseForm(file: string, segment: Segment): RawForm | undefined {
  const { grid } = segment;
  const sentences = new Set(
    grid.rows.filter((row) => grid.row(row).some((cell) => isSentence(grid.bare(cell)))),
  );
  const headers = findHeaders(grid, segment.top, segment.bottom, sentences);
  if (headers.length === 0) return undefined;
  const tables = findTables(segment, headers);
  const parser = new FormParser(segment, headers);
  for (const row of grid.rows) {
    if (row < segment.top || row > segment.bottom) continue;
    if (tables.some(({ area }) => row >= area.top && row <= area.bottom)) continue;
    parser.read(row);
  }
  return parser.finish(
    file,
    tables.map(({ table }) => table),
  );
}

const isSentence = (bare: string): boolean => bare.length > 18 || /[。]$|している$/u.test(bare);

class FormParser {
  private readonly segment: Segment;
  private readonly grid: Grid;
  private readonly headers: readonly HeaderBlock[];
  private readonly pages: RawPage[] = [newPage()];
  private readonly unknown: RawText[] = [];
  private readonly lines: string[] = [];
  private title: RawText | null = null;
  private subtitle: RawText | null = null;
  private subjectLabel: RawText | null = null;
  private published: string | null = null;
  private readonly heads: string[] = [];

  constructor(segment: Segment, headers: readonly HeaderBlock[]) {
    this.segment = segment;
    this.grid = segment.grid;
    this.headers = headers;
  }

  read(row: number): void {
    const cells = this.grid.row(row).filter((cell) => this.grid.text(cell).trim() !== '');
    if (cells.length === 0) return;
    if (this.headers.some((block) => row >= block.top && row <= block.bottom)) {
      this.heads.push(...cells.map((cell) => this.grid.text(cell).trim()));
      return;
    }
    const header = this.headers.findLast((block) => block.bottom < row);
    const [first] = cells;
    if (!header) {
      // Above the table several lines may share a row: the month on the left, the audience on the right.
      for (const cell of cells) if (!this.readLine(cell, [cell])) this.unknown.push(this.textOf(cell));
    } else if (first && !this.readLine(first, cells)) this.readTableRow(row, cells, header.columns);
  }

  /** Lines outside the tables: titles, notes, headings of pages, names. */
  private readLine(cell: Cell, cells: readonly Cell[]): boolean {
    const bare = this.grid.bare(cell);
    const text = this.textOf(cell);
    const page = this.page();
    if (isPageHeading(bare)) this.openPage(text);
    else if (isNote(bare)) (this.hasItems(page) ? page.footers : page.notes).push(text);
    else if (!this.subtitle && this.isSubtitle(bare)) this.subtitle = text;
    else if (this.segment.audiences.size > 0 && this.isSubtitle(bare)) return true;
    else if (isTitle(bare)) this.title ??= text;
    else if (isSubjectLabel(bare) && cells.length <= 3) this.subjectLabel = text;
    else if (cells.length === 1 && bare.length <= 20 && publicationMonth(bare))
      this.published = publicationMonth(bare);
    else if (this.isFooter(bare, cells, page)) page.footers.push(...cells.map((it) => this.textOf(it)));
    else return false;
    this.lines.push(bare);
    this.published ??= isTitle(bare) || this.isSubtitle(bare) ? publicationMonth(bare) : null;
    return true;
  }

  private isSubtitle(bare: string): boolean {
    return (
      bare.length <= 40 && /(?:医療機関|薬局|事業者).{0,12}用.{0,12}$/u.test(bare) && !/[。※]/u.test(bare)
    );
  }

  /** A sentence or an address below the items that stands where sections stand. */
  private isFooter(bare: string, cells: readonly Cell[], page: RawPage): boolean {
    if (!this.hasItems(page) || cells.some((cell) => this.isAnswerCell(cell))) return false;
    const [first] = cells;
    if (!first || cells.length > 2) return false;
    const wide = this.grid.rangeOf(first).right > first.column;
    const left = first.column <= this.leftmost();
    return (
      /^https?:/u.test(bare) || (left && (/^[・\-－○●]|[。]$/u.test(bare) || (wide && bare.length > 25)))
    );
  }

  private leftmost(): number {
    return Math.min(
      ...this.headers.flatMap((block) => [...block.columns.keys()]),
      ...this.grid.rows.flatMap((row) =>
        this.grid
          .row(row)
          .slice(0, 1)
          .map(({ column }) => column),
      ),
    );
  }

  private readTableRow(row: number, cells: readonly Cell[], columns: ReadonlyMap<number, ColumnRole>): void {
    const answers = firstAnswerColumn(columns);
    const left = cells.filter(({ column }) => column < answers);
    const section = left
      .map((cell) => ({ cell, title: sectionTitle(this.grid.text(cell)) }))
      .find(({ title }) => title);
    if (section?.title) this.openSection(section.title.number, section.title.title, section.cell);
    const rest = left.filter((cell) => cell !== section?.cell);
    const texts = rest.filter((cell) => !loneNumber(this.grid.text(cell)));
    const number = rest.map((cell) => loneNumber(this.grid.text(cell))).find((it) => it !== undefined);
    const [group, item] = this.splitGroup(texts);
    if (group) this.openGroup(group);
    if (!item) {
      if (!group && !section && left.length > 0)
        for (const cell of left) this.unknown.push(this.textOf(cell));
      return;
    }
    const own = splitNumber(this.grid.text(item).trim());
    const printed = own.number !== null ? own : number;
    const answered = cells.some((cell) => this.isAnswerCell(cell)) || this.hasDropDown(row, columns);
    // 医療情報システムの有無 is the one question without a number.
    const existence = this.page().sections.at(-1)?.number === '0';
    if (!printed && !answered && !existence) {
      this.unknown.push(this.textOf(item));
      return;
    }
    const text = own.number !== null ? own.text.trim() : this.grid.text(item).trim();
    this.addItem({
      ...this.textOf(item),
      text,
      printedNumber: printed?.printed ?? '',
      number: printed?.number ?? null,
    });
  }

  /** A heading in a column of its own stands in the row of its first item. */
  private splitGroup(texts: readonly Cell[]): [Cell | undefined, Cell | undefined] {
    const group = texts.find((cell) => groupClasses(this.grid.bare(cell)) !== null);
    return [group, texts.filter((cell) => cell !== group).at(-1)];
  }

  private isAnswerCell(cell: Cell): boolean {
    const role = this.headers.findLast((block) => block.bottom < cell.row)?.columns.get(cell.column);
    if (!role || role.kind === 'item' || role.kind === 'other') return false;
    if (typeof cell.value !== 'string') return typeof cell.value === 'boolean';
    const words = readAnswerWords(this.grid.text(cell));
    return (
      words.kind !== 'blank' ||
      words.template ||
      isBlankDate(words.rest) ||
      this.grid.text(cell).trim() !== ''
    );
  }

  private hasDropDown(row: number, columns: ReadonlyMap<number, ColumnRole>): boolean {
    return this.grid.sheet.validations.some(({ ranges }) =>
      ranges.some((range) => [...columns.keys()].some((column) => contains(range, row, column))),
    );
  }

  private openPage(heading: RawText): void {
    const page = this.page();
    const onlyExistence = page.sections.every(({ number }) => number === '0');
    if (page.heading === null && onlyExistence) page.heading = heading;
    else this.pages.push({ ...newPage(), heading });
  }

  private openSection(number: string, title: string, cell: Cell): void {
    const last = this.page().sections.at(-1);
    const text = { ...this.textOf(cell), text: title };
    // The heading of the first group may stand a row above the section's own cell.
    const stray = last?.groups.at(-1);
    const moved = last && stray?.heading && stray.items.length === 0 ? last.groups.pop() : undefined;
    if (last && last.groups.length === 0) this.page().sections.pop();
    this.page().sections.push({ number, title: text, groups: moved ? [moved] : [] });
  }

  private openGroup(cell: Cell): void {
    this.section(cell).groups.push({ heading: this.textOf(cell), items: [] });
  }

  private addItem(item: RawSection['groups'][number]['items'][number]): void {
    const section = this.section(item);
    const last = section.groups.at(-1);
    if (last) last.items.push(item);
    else section.groups.push({ heading: null, items: [item] });
  }

  /** The section that is open; one without number where the form opens none. */
  private section(at: Cell | RawText): RawSection {
    const open = this.page().sections.at(-1);
    if (open) return open;
    const title = 'sheet' in at ? { ...at, text: '' } : { ...this.textOf(at), text: '' };
    const section = { number: '', title, groups: [] };
    this.page().sections.push(section);
    return section;
  }

  private page(): RawPage {
    const last = this.pages.at(-1);
    if (!last) throw new RangeError('a form has at least one page');
    return last;
  }

  private hasItems(page: RawPage): boolean {
    return page.sections.some(
      ({ number, groups }) => number !== '0' && groups.some(({ items }) => items.length > 0),
    );
  }

  private textOf(cell: Cell): RawText {
    return { text: this.grid.text(cell).trim(), sheet: this.grid.sheet.name, cell: this.grid.name(cell) };
  }

  finish(file: string, tables: RawForm['tables']): RawForm {
    const { grid } = this.segment;
    const stated = statedYears(this.lines);
    const columns = this.headers.flatMap((block) => [...block.columns.values()]);
    const rounds = columns.some(({ kind, round }) => round > 1 || kind === 'target');
    return {
      file,
      sheet: grid.sheet.name,
      audiences: audiencesOf(this.segment, this.title?.text ?? ''),
      years: stated.size > 0 ? stated : new Set(fiscalYearsIn(grid.sheet.name)),
      title: this.title,
      subtitle: this.subtitle,
      published: this.published,
      subjectLabel: this.subjectLabel,
      columns: rounds ? 'rounds' : 'single',
      columnHeads: [...new Set(this.heads.filter((head) => headWord(squeeze(head)) !== undefined))],
      pages: this.pages.filter((page) => page.sections.length > 0),
      tables,
      unknown: this.unknown,
    };
  }
}

const newPage = (): RawPage => ({ heading: null, notes: [], sections: [], footers: [] });

/** A form for both families gives an edition for each. */
function audiencesOf({ audiences, family }: Segment, title: string): Audience[] {
  const bare = squeeze(title);
  const pharmacy = family.has('pharmacy') || /薬局/u.test(bare);
  const facility = family.has('facility') || /医療機関/u.test(bare) || !pharmacy;
  const found: Audience[] = [];
  if (audiences.has('facility')) found.push('facility');
  if (audiences.has('pharmacy')) found.push('pharmacy');
  if (audiences.has('vendor'))
    found.push(
      ...(facility ? (['vendor'] as const) : []),
      ...(pharmacy ? (['pharmacy-vendor'] as const) : []),
    );
  return found;
}
