/** The output of a tool (`systeminfo`, `Get-ADUser`, nmap, …) as a list for a ledger; null for what is an ordinary list (R-D1, R-E3). */
import { createHash } from 'node:crypto';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import { decodeList } from '@mamori/documents/read/list/decode';
import { detectTool } from '@mamori/evidence/detect-tool';
import { ledgerOfTool, readTool } from '@mamori/evidence/read-tool';
import {
  type ToolFormat,
  type ToolList,
  type ToolRemark,
  UnreadableToolError,
} from '@mamori/evidence/tool-list';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { UploadedFile } from '../../../http/call.ts';
import { Problem } from '../../../http/problem.ts';
import { safeFileName } from '../../media-type.ts';
import { columnLabel } from '../labels.ts';
import type { LedgerList } from './read.ts';

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

/** Throws `unreadable-file` for a tool whose output is torn, or belongs to another ledger. */
export function readToolList(
  file: UploadedFile,
  definition: LedgerDefinition,
  locale: Locale,
): LedgerList | null {
  if (isZip(file.bytes)) return null;
  const decoded = decodedOrNull(file.bytes);
  const format = decoded && detectTool(decoded.text, file.name);
  if (!decoded || !format) return null;
  const list = readAs(decoded.text, format, definition, locale);
  return {
    fileName: safeFileName(file.name),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    encoding: decoded.encoding,
    sheet: null,
    format,
    headings: list.headings.map((column) => columnLabel(definition, column, locale)),
    columns: list.headings,
    rows: list.rows,
    isRemembered: false,
    isOwn: true,
    headingsHash: '',
    defaults: list.defaults,
    remarks: list.remarks.map((remark) => ({
      line: remark.line,
      message: remarkText(remark, definition, locale),
    })),
  };
}

/** What cannot be decoded is said by the reader of lists. */
function decodedOrNull(bytes: Uint8Array) {
  try {
    return decodeList(bytes);
  } catch {
    return null;
  }
}

function readAs(text: string, format: ToolFormat, definition: LedgerDefinition, locale: Locale): ToolList {
  const t = translator(locale);
  const refused = (code: string, params: Readonly<Record<string, string | number>>, cause?: Error) => {
    const reason = translateDynamic(locale, `ledgers:tool.problem.${code}`, {
      ...params,
      tool: t(`ledgers:tool.name.${format}`),
    });
    return new Problem('unreadable-file', { params: { reason: reason ?? code }, details: { code }, cause });
  };
  const home = ledgerOfTool(format);
  if (home !== definition.id)
    throw refused('other-ledger', {
      ledger: translateDynamic(locale, `ledgers:ledger.${home}.title`) ?? home,
    });
  try {
    return readTool(text, format, home);
  } catch (error) {
    if (!(error instanceof UnreadableToolError)) throw error;
    throw refused(error.code, { line: error.line, ...error.params }, error);
  }
}

function remarkText({ code, params }: ToolRemark, definition: LedgerDefinition, locale: Locale): string {
  const column = params.column === undefined ? '' : columnLabel(definition, params.column, locale);
  const words = { count: 1, ...params, column };
  return translateDynamic(locale, `ledgers:tool.remark.${code}`, words) ?? code;
}
