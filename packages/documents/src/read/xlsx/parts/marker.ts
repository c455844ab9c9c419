import type { Marker } from '../geometry.ts';

/** Reads `from` and `to` of an anchor: column, offset, row, offset. Prefixes differ, local names do not. */
export class MarkerReader {
  from: Marker | null = null;
  to: Marker | null = null;
  private side: 'from' | 'to' | null = null;
  private readonly values = { col: 0, colOff: 0, row: 0, rowOff: 0 };

  open(name: string): void {
    if (name !== 'from' && name !== 'to') return;
    this.side = name;
    Object.assign(this.values, { col: 0, colOff: 0, row: 0, rowOff: 0 });
  }

  characters(text: string, parent: string): void {
    if (!this.side) return;
    if (parent === 'col' || parent === 'colOff' || parent === 'row' || parent === 'rowOff')
      this.values[parent] = Number(text) || 0;
  }

  close(name: string): void {
    if (name !== this.side) return;
    const { col, colOff, row, rowOff } = this.values;
    this[name] = { column: col, columnOffset: colOff, row, rowOffset: rowOff };
    this.side = null;
  }
}
