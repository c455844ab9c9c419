/** Labels with QR codes for devices: phones open the device by them, and the stock-take ticks it off (R-D2). */

import { LABEL_LAYOUTS, type LabelLayoutId } from '@mamori/core/ledger/label-layouts';
import type { Device } from '@mamori/core/ledger/ledgers/device';
import type { Tx } from '@mamori/database/connect';
import type { DeviceLabel, LabelSheets } from '@mamori/documents/render/pdf/labels';
import { renderApart } from '@mamori/documents/render/pdf/large';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Config } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { facilityName } from '../facility.ts';
import { todayInJapan } from '../today.ts';
import type { StoredRow } from './select.ts';

interface LabelCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
}

/** A sheet of more labels is made apart (5 ms each). */
const LONG = 300;

/** An address where phones reach the installation; otherwise only the app of the installation knows what it means. */
export function deviceCode(
  { publicUrl, linksReach }: Pick<Config, 'publicUrl' | 'linksReach'>,
  id: string,
): string {
  return linksReach ? `${publicUrl.replace(/\/+$/, '')}/d/${id}` : `mamori:device/${id}`;
}

/** Throws `invalid-input` when the sheet has no such label to begin with. */
export function requireStart(layout: LabelLayoutId, start: number, locale: Locale): void {
  const { columns, rows } = LABEL_LAYOUTS[layout];
  const count = columns * rows;
  if (start <= count) return;
  const message = translator(locale)('ledgers:printed.labels.start', { count });
  throw new Problem('invalid-input', { fields: [{ pointer: '/start', message }] });
}

export async function labelsFile(
  { context, tx, locale }: LabelCall,
  devices: readonly StoredRow[],
  { layout, start }: Pick<LabelSheets, 'layout' | 'start'>,
): Promise<FileAnswer> {
  const t = translator(locale);
  const title = t('ledgers:printed.labels.title');
  const sheets: LabelSheets = {
    locale,
    title,
    facility: await facilityName(tx),
    layout,
    start,
    labels: devices.map((row) => labelOf(row, context.config, t('ledgers:printed.labels.remark'))),
  };
  const bytes =
    devices.length > LONG
      ? await renderApart((renderer) => renderer.labels(sheets))
      : await context.documents.pdf.labels(sheets);
  return { bytes, fileName: `${title}_${todayInJapan(context.now())}.pdf`, mediaType: MEDIA_TYPES.pdf };
}

/** Media are small and leave easily: theirs says that they must not. */
function labelOf({ id, values }: StoredRow, config: Config, remark: string): DeviceLabel {
  const { number, name, kind } = values as unknown as Device;
  return { code: deviceCode(config, id), number, name, remark: kind === 'media' ? remark : '' };
}
