import { translator } from '@mamori/messages/translate';
import { writeXlsx } from 'hucre';
import { FORM_LAYOUT_VERSION, FORM_PROPERTIES, layoutForm } from '../../model/form-layout.ts';
import type { OfficialForm } from '../../model/official-form.ts';
import { annexSheet } from './annex-sheet.ts';
import { formSheet } from './form-sheet.ts';
import { recordSheet } from './record-sheet.ts';
import { DEFAULT_FONT } from './styles.ts';
import { tableSheet } from './table-sheet.ts';

export interface XlsxFormOptions {
  /** Seal line in the footer of every page: hash and time of the audit log's latest seal. */
  readonly stamp?: string;
  /** False leaves out まもり記録 (basis and history), for a copy that goes out of the house. Default: true. */
  readonly record?: boolean;
  /** The request that the form is made for: it comes back with the answers and is matched by this (R-C2). */
  readonly request?: { readonly requestId: string; readonly organizationId: string };
}

/** Same form, same bytes: nothing in the file depends on the clock. */
const FIXED_TIME = new Date(Date.UTC(2000, 0, 1));

/** R-B13: the official form as an Excel workbook; blank answers give the empty form. */
export async function renderOfficialFormXlsx(
  form: OfficialForm,
  options: XlsxFormOptions = {},
): Promise<Uint8Array> {
  const footer = footerLine(options.stamp);
  const layout = layoutForm(form);
  const footnote = translator('ja')('documents:form.unverified');
  const { sheet, names } = formSheet(form, layout, footnote, footer);
  const tables = form.tables.length > 0 ? tableSheet(form, footer) : undefined;
  const withRecord = options.record !== false && form.record.length > 0;
  return writeXlsx({
    sheets: [
      sheet,
      ...(tables ? [tables.sheet] : []),
      ...(form.annex.length > 0 ? [annexSheet(form, footer)] : []),
      ...(withRecord ? [recordSheet(form)] : []),
    ],
    namedRanges: [...names, ...(tables?.names ?? [])],
    defaultFont: DEFAULT_FONT,
    properties: {
      title: `${form.title.text}　${form.subtitle.text}`,
      creator: form.subject.name ?? '',
      created: FIXED_TIME,
      modified: FIXED_TIME,
      custom: {
        [FORM_PROPERTIES.layout]: FORM_LAYOUT_VERSION,
        [FORM_PROPERTIES.edition]: form.edition,
        ...requestProperties(options.request),
      },
    },
  });
}

function requestProperties(request: XlsxFormOptions['request']): Record<string, string> {
  if (!request) return {};
  return {
    [FORM_PROPERTIES.request]: request.requestId,
    [FORM_PROPERTIES.organization]: request.organizationId,
  };
}

/** `&` starts a code in header and footer texts. */
function footerLine(stamp: string | undefined): string {
  const text = stamp === undefined ? '' : `&L&7${stamp.replaceAll('&', '&&').replace(/^(?=\d)/, ' ')}`;
  return `${text}&R&8&P / &N`;
}
