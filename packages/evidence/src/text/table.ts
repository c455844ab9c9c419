/** Tables that a console aligns by spaces. Full-width characters take two places, or one: what fits the line of headings. */

export interface TableColumn {
  /** As written. */
  readonly name: string;
  /** Place where it begins, from 0. */
  readonly start: number;
}

/** Headings of one word each. */
export function tableColumns(heading: string): readonly TableColumn[] {
  const short = heading.slice(0, 2_000);
  return [...short.matchAll(/\S+/g)].map((match) => ({
    name: match[0],
    start: widthOf(short.slice(0, match.index)),
  }));
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;

function widthOf(text: string): number {
  let width = 0;
  for (const unit of text) width += WIDE.test(unit) ? 2 : unit.length;
  return width;
}

/** Cells by column, trimmed; null when a value runs over the beginning of the next column. */
export function cutRow(line: string, columns: readonly TableColumn[]): ReadonlyMap<string, string> | null {
  if (line.length > 20_000) return null;
  const starts = columns.map(({ start }) => start);
  const cells = cutAt(line, placesByWidth(line, starts)) ?? cutAt(line, starts);
  return cells && new Map(columns.map(({ name }, at) => [name.toLowerCase(), cells[at] ?? '']));
}

function placesByWidth(line: string, starts: readonly number[]): readonly number[] {
  const places: number[] = [];
  let [width, index] = [0, 0];
  for (const start of starts) {
    while (width < start && index < line.length) {
      width += WIDE.test(line[index] ?? '') ? 2 : 1;
      index += 1;
    }
    places.push(width < start ? line.length : index);
  }
  return places;
}

function cutAt(line: string, places: readonly number[]): readonly string[] | null {
  if (places.some((place, at) => at > 0 && place > 0 && place < line.length && !isGap(line, place)))
    return null;
  return places.map((place, at) => line.slice(at === 0 ? 0 : place, places[at + 1]).trim());
}

const isGap = (line: string, place: number) => line[place - 1] === ' ' || line[place - 1] === '\t';
