/** The diagram as a PDF to hang on the wall, as it is now or as a version had it (R-D6; S1 第4条(1)①, 参考4). */
import type { Diagram } from '@mamori/core/diagram/model';
import { svgOf } from '@mamori/core/diagram/render-svg';
import { legendOf, linesOf } from '@mamori/core/diagram/svg-footer';
import type { Drawing } from '@mamori/core/diagram/words';
import type { DiagramSheet } from '@mamori/documents/render/pdf/diagram';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import { sourceWords } from './words.ts';

export interface Printable extends Drawing {
  /** Every device by itself: for its name. */
  readonly full: Diagram;
}

interface PrintOptions {
  readonly paper: 'a3' | 'a4';
  readonly locale: Locale;
  readonly seal: string | null;
}

export function diagramPdf(
  { documents }: Context,
  drawing: Printable,
  { paper, locale, seal }: PrintOptions,
): Promise<Uint8Array> {
  return documents.pdf.diagram(sheetOf(drawing, paper, locale), seal === null ? {} : { stamp: seal });
}

function sheetOf(drawing: Printable, paper: 'a3' | 'a4', locale: Locale): DiagramSheet {
  const { warnings, words, sheet, full } = drawing;
  const names = new Map(full.nodes.flatMap(({ deviceIds, name }) => deviceIds.map((id) => [id, name])));
  const { headings } = words;
  return {
    locale,
    paper,
    svg: svgOf({ ...drawing, isBare: true }),
    alt: sheet.description,
    title: sheet.title,
    facility: sheet.facility,
    legend: legendOf(drawing),
    lines: linesOf(drawing).map(({ mark, text }) => [mark, text] as const),
    warnings: warnings.map((warning) => ({
      number: warning.number,
      severity: warning.severity,
      text: words.warning(warning),
      devices: warning.deviceIds.flatMap((id) => names.get(id) ?? []),
      source: sourceWords(warning.source, locale),
    })),
    entries: [
      [headings.facility, sheet.facility],
      [headings.date, sheet.date],
      [headings.version, sheet.version],
      [headings.drawnBy, sheet.drawnBy],
      [translator(locale)('networkDiagram:approved'), ''],
    ],
  };
}
