/** The diagram on A3 and A4: its own texts in our fonts, whatever the drawing asked for (R-D6). */
import { afterAll, describe, expect, it } from 'vitest';
import { type DiagramSheet, printableSvg } from '../../src/render/pdf/diagram.ts';
import { PrintableText } from '../../src/render/pdf/printable.ts';
import { createPdfRenderer } from '../../src/render/pdf/renderer.ts';
import { readPdf } from './read-pdf.ts';
import { isBlank, seePage } from './see-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400" font-family="'Yu Gothic', sans-serif">
<style>.vlan { font-family: "Meiryo", sans-serif; font-size: 20px }</style>
<rect x="10" y="10" width="780" height="380" fill="#eef" stroke="#336"/>
<text x="40" y="80" font-size="24">電子カルテ &amp; 部門ネットワーク</text>
<text class="vlan" x="40" y="140">VLAN 10　10.0.10.0/24</text>
<text x="40" y="200" style="font-family:Arial;font-weight:bold">𠮷田検査室 &#x1F600;😀</text></svg>`;
const sheet = (rest: Partial<DiagramSheet> = {}): DiagramSheet => ({
  locale: 'ja',
  svg,
  alt: '電子カルテと部門システムのネットワーク',
  title: 'ネットワーク構成図',
  facility: 'さくら総合病院',
  legend: [
    {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 20"><path d="M0 9H32"/></svg>',
      label: 'SSL-VPN',
    },
  ],
  lines: [['L1', '保守回線／接続元制限なし']],
  warnings: [
    {
      number: 1,
      severity: 'high',
      text: '保守回線：接続元を制限していない回線です。（要確認）',
      devices: ['保守VPN装置', '\u{1F600}端末'],
      source: 'R-H1; S0 10-1',
    },
  ],
  entries: [
    ['施設', 'さくら総合病院'],
    ['版', '第3版'],
    ['承認', ''],
  ],
  ...rest,
});

describe('the diagram on A3', () => {
  it('has the drawing, a title block, the seal, and tags', async () => {
    const pdf = await readPdf(await renderer.diagram(sheet(), { stamp: '#12 3f9a' }));
    expect(pdf.pages).toHaveLength(2);
    for (const part of [
      '電子カルテ&部門ネットワーク',
      '10.0.10.0/24',
      '𠮷田検査室',
      'さくら総合病院',
      '第3版',
      'SSL-VPN',
      '保守回線／接続元制限なし',
      '保守回線：接続元を制限していない回線です。（要確認）',
      '保守VPN装置',
      'R-H1;S010-1',
      '#123f9a',
    ])
      expect(pdf.text).toContain(part);
    expect(pdf.text).toContain('U+1F600');
    expect(pdf.marked).toBe(true);
    expect(pdf.title).toBe('ネットワーク構成図');
  });

  it('has one title block, and lists the warnings overleaf (R-D6)', async () => {
    const { pages } = await readPdf(await renderer.diagram(sheet()));
    expect(pages[0]?.match(/ネットワーク構成図/g)).toHaveLength(1);
    expect(pages[0]).not.toContain('接続元を制限していない回線です');
    expect(pages[1]).toContain('接続元を制限していない回線です');
  });

  it('says that there is nothing to look at, and that no lines are recorded', async () => {
    const { text } = await readPdf(await renderer.diagram(sheet({ warnings: [], lines: [] })));
    expect(text).toContain('台帳から分かる注意はありません。');
    expect(text).toContain('記録された回線はありません。');
  });

  it('lies across an A4 sheet where it is asked to, however many lines and warnings there are', async () => {
    const many = <T>(one: T) => Array.from({ length: 120 }, () => one);
    const full = sheet({
      paper: 'a4',
      lines: many(['L1', `とても長い名前の回線${'x'.repeat(300)}`] as const),
      warnings: many({
        ...(sheet().warnings[0] as DiagramSheet['warnings'][number]),
        devices: many('x'.repeat(90)),
      }),
    });
    const see = await seePage(await renderer.diagram(full));
    expect(isBlank(see({ x: 289.5, y: 0, width: 7, height: 210 }))).toBe(true);
    expect(isBlank(see({ x: 0, y: 202.5, width: 297, height: 7 }))).toBe(true);
    expect(isBlank(see({ x: 200, y: 30, width: 60, height: 60 }))).toBe(false);
  });

  it('lies across an A3 sheet', async () => {
    const see = await seePage(await renderer.diagram(sheet()));
    expect(isBlank(see({ x: 0, y: 0, width: 420, height: 9.5 }))).toBe(true);
    expect(isBlank(see({ x: 410.5, y: 0, width: 9.5, height: 297 }))).toBe(true);
    expect(isBlank(see({ x: 300, y: 100, width: 100, height: 100 }))).toBe(false);
  });

  it('keeps its shape for a tall drawing, and one without a name of its own', async () => {
    const tall = svg.replace('0 0 800 400', '0 0 400 4000');
    const { pages } = await readPdf(await renderer.diagram(sheet({ svg: tall, alt: ' ', locale: 'en' })));
    expect(pages).toHaveLength(2);
  });
});

describe('a drawing made printable', () => {
  const made = (text: string) => printableSvg(text, new PrintableText());

  it('takes our fonts in attributes, styles and where none is named', () => {
    expect(made(svg)).not.toMatch(/Meiryo|Yu Gothic|Arial|sans-serif/);
    expect(made('<svg viewBox="0 0 1 1"></svg>')).toContain('<svg font-family="BIZ UDPGothic');
    expect(made(`<svg><g style="font-family: 'A', &quot;B C&quot;; fill: red"/></svg>`)).toContain(
      '; fill: red"',
    );
  });

  it('changes no mark-up, only texts', () => {
    expect(made('<svg font-family="x"><text\tx="1"\n>a &lt; b &#38; c</text></svg>')).toContain(
      '<text\tx="1"\n>a &lt; b &#38; c</text>',
    );
  });
});
