/** Labels lie where the sheet has them, can be read by a phone, and nothing leaves its label (R-D2). */

import { LABEL_LAYOUT_IDS, LABEL_LAYOUTS, labelPlace } from '@mamori/core/ledger/label-layouts';
import { afterAll, describe, expect, it } from 'vitest';
import { fitText } from '../../src/model/fit-text.ts';
import { textWidth } from '../../src/model/text-measure.ts';
import type { DeviceLabel, LabelSheets } from '../../src/render/pdf/labels.ts';
import { createPdfRenderer } from '../../src/render/pdf/renderer.ts';
import { readPdf } from './read-pdf.ts';
import { isBlank, readQr, seePage } from './see-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const label = (at: number, rest: Partial<DeviceLabel> = {}): DeviceLabel => ({
  code: `https://mamori.sakura.example.jp/d/0198c0de-0000-7000-8000-${String(at).padStart(12, '0')}`,
  number: `PC-${String(at).padStart(3, '0')}`,
  name: '受付端末（会計横）',
  remark: '',
  ...rest,
});
const sheets = (layout: LabelSheets['layout'], labels: readonly DeviceLabel[], start = 1): LabelSheets => ({
  locale: 'ja',
  title: '機器ラベル',
  facility: '医療法人社団まもり会 さくら総合病院',
  layout,
  start,
  labels,
});

describe('sheets of labels', () => {
  it.each(LABEL_LAYOUT_IDS)('%s labels fill an A4 sheet with equal margins', (id) => {
    const { columns, rows, width, height, left, top, gapX, gapY } = LABEL_LAYOUTS[id];
    expect(columns * rows).toBe(Number(id));
    expect(2 * left + columns * width + (columns - 1) * gapX).toBeCloseTo(210);
    expect(2 * top + rows * height + (rows - 1) * gapY).toBeCloseTo(297);
  });

  it('go on along the rows from the first free label, then on the next sheet', () => {
    const layout = LABEL_LAYOUTS['24'];
    expect(labelPlace(layout, 1, 0)).toEqual({ page: 0, x: 6, y: 12.9 });
    expect(labelPlace(layout, 6, 0)).toEqual({ page: 0, x: 6 + 2 * 66, y: 12.9 + 33.9 });
    expect(labelPlace(layout, 24, 1)).toEqual({ page: 1, x: 6, y: 12.9 });
  });
});

describe('printed labels', () => {
  it.each(LABEL_LAYOUT_IDS)('can be read by a phone, each in its place (%s)', async (id) => {
    const layout = LABEL_LAYOUTS[id];
    const labels = [label(1), label(2, { code: 'mamori:device/0198c0de-0000-7000-8000-000000000002' })];
    const see = await seePage(await renderer.labels(sheets(id, labels, 2)));
    const at = (index: number) =>
      see({ ...labelPlace(layout, 1, index), width: layout.width, height: layout.height });
    expect(isBlank(at(0))).toBe(true);
    expect(readQr(at(1))).toBe(labels[0]?.code);
    expect(readQr(at(2))).toBe(labels[1]?.code);
    expect(isBlank(at(3))).toBe(true);
  });

  it('say number, name and facility, and are tagged', async () => {
    const pdf = await readPdf(
      await renderer.labels(sheets('24', [label(12, { remark: '無断持ち出し禁止' })])),
    );
    for (const part of ['PC-012', '受付端末(会計横)', 'さくら総合病院', '無断持ち出し禁止'])
      expect(pdf.text.replace(/（/g, '(').replace(/）/g, ')')).toContain(part);
    expect(pdf.marked).toBe(true);
    expect(pdf.title).toBe('機器ラベル');
  });

  it('keep what people typed inside the label: long, with line ends, emoji, from right to left', async () => {
    const layout = LABEL_LAYOUTS['44'];
    const hostile = [
      label(1, { number: 'ASSET-'.repeat(10), name: '長い名前'.repeat(50), remark: '無断持ち出し禁止' }),
      label(2, { number: '一\n二\r\n三', name: '😀 \u202Eمرحبا =1+1 \u0007', remark: '' }),
      label(3, { number: '', name: 'W'.repeat(200), remark: '' }),
      label(4, { number: ' ', name: ' ', remark: '' }),
    ];
    const see = await seePage(await renderer.labels(sheets('44', hostile, 5)));
    for (const index of [4, 5, 6, 7]) {
      const { x, y } = labelPlace(layout, 1, index);
      expect(readQr(see({ x, y, width: layout.width, height: layout.height }))).toBe(
        hostile[index - 4]?.code,
      );
      const edge = { x, y, width: layout.width, height: 1 };
      expect(isBlank(see(edge))).toBe(true);
      expect(isBlank(see({ ...edge, y: y + layout.height - 1 }))).toBe(true);
      expect(isBlank(see({ x: x + layout.width - 1, y, width: 1, height: layout.height }))).toBe(true);
    }
    for (const index of [0, 3, 8, 11]) {
      const { x, y } = labelPlace(layout, 1, index);
      expect(isBlank(see({ x, y, width: layout.width, height: layout.height }))).toBe(true);
    }
  });
});

describe('text that has to fit', () => {
  const box = { width: 20, sizes: [12, 8], lines: 2 };

  it('becomes smaller before it takes a second line of the largest type away', () => {
    expect(fitText('PC-012', box)).toEqual({ lines: ['PC-012'], size: 12 });
    expect(fitText('検査室ワークステーション', box)).toMatchObject({ size: 8 });
  });

  it('breaks at spaces and ends with an ellipsis when nothing else helps', () => {
    expect(fitText('reception desk left', { width: 20, sizes: [8], lines: 3 }).lines).toEqual([
      'reception',
      'desk left',
    ]);
    const { lines } = fitText('長い名前'.repeat(50), box);
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line) * 8 * 0.3528).toBeLessThanOrEqual(20);
  });

  it('has no line for an empty text', () => {
    expect(fitText(' \n', box).lines).toEqual([]);
  });
});
