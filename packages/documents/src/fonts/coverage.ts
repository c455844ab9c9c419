/** Which characters a TrueType font has, from its `cmap` table (OpenType 1.9, cmap format 12). */

export function readCoverage(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  const subtable = subtables(font, cmap).find((offset) => font.readUInt16BE(offset) === 12);
  if (subtable === undefined) throw new Error('The font has no cmap subtable of format 12.');
  return readGroups(font, subtable);
}

function tableOffset(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

function subtables(font: Buffer, cmap: number): number[] {
  const count = font.readUInt16BE(cmap + 2);
  return Array.from({ length: count }, (_, i) => cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4));
}

function readGroups(font: Buffer, subtable: number): Set<number> {
  const covered = new Set<number>();
  for (let i = 0; i < font.readUInt32BE(subtable + 12); i += 1) {
    const group = subtable + 16 + 12 * i;
    const last = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= last; code += 1) covered.add(code);
  }
  return covered;
}
