/** One dropped file → its forms, or why there is none (R-B13). Nothing is thrown for a bad file: the others go on. */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { isBlank } from '@mamori/core/assessment/effective';
import { isAddressedTo } from '@mamori/core/vendor/match-form';
import { type Addressee, readAddressee } from '@mamori/documents/read/addressee';
import { READ_DIAGNOSTICS, type ReadDiagnosticCode } from '@mamori/documents/read/diagnostics';
import {
  isFilled,
  type RequestMark,
  readRequestMark,
  readVendorForms,
  type VendorFormReading,
} from '@mamori/documents/read/vendor-forms';
import { WorkbookRefused } from '@mamori/documents/read/xlsx/refusal';
import { documentHash } from '@mamori/exchange/digest';
import type { Locale } from '@mamori/messages/locale';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Context } from '../../context.ts';
import type { UploadedFile } from '../../http/call.ts';
import type { Broken, FormReading } from './reading.ts';

export interface Expected {
  readonly edition: Edition;
  readonly editions: readonly Edition[];
  readonly facility: { readonly organizationId: string; readonly name: string; readonly code: string | null };
  readonly locale: Locale;
}

export interface FileForm {
  readonly reading: FormReading;
  /** Request of this organization that the file says it was made for. */
  readonly markedRequest: string | null;
}

export async function readFile(
  { workbooks }: Pick<Context, 'workbooks'>,
  file: UploadedFile,
  expected: Expected,
): Promise<FileForm[]> {
  const size = file.bytes.length;
  try {
    const workbook = await workbooks.read(file.bytes);
    const forms = readVendorForms(workbook, expected.editions, expected.edition.id, expected.locale);
    const mark = readRequestMark(workbook);
    const addressee = readAddressee(workbook);
    if (forms.length === 0) return [none(size, { kind: 'form', code: 'no-form', params: {} })];
    return await Promise.all(
      forms.map(async (form) => ({
        reading: await readingOf(
          form,
          size,
          forms.length > 1,
          brokenOf(form.document, mark, addressee, expected),
        ),
        markedRequest: mark?.organizationId === expected.facility.organizationId ? mark.requestId : null,
      })),
    );
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    return [none(size, { kind: 'refused', code: error.code, params: error.params })];
  }
}

/** Null: a filled form of this campaign's edition, for this facility. */
function brokenOf(
  document: AnswerDocument,
  mark: RequestMark | null,
  addressee: Addressee,
  { edition, editions, facility }: Expected,
): Broken | null {
  const broken = (code: Extract<Broken, { kind: 'form' }>['code'], params = {}): Broken => ({
    kind: 'form',
    code,
    params,
  });
  const found = editions.find(({ id }) => id === document.edition);
  if (document.edition !== edition.id) {
    const names = { found: document.edition, expected: edition.id };
    if (found?.audience === 'facility' || found?.audience === 'pharmacy')
      return broken('facility-form', names);
    return broken(found?.audience === edition.audience ? 'other-edition' : 'other-audience', names);
  }
  if (mark && mark.organizationId !== facility.organizationId) return broken('other-organization');
  if (!isAddressedTo(addressee, facility))
    return broken('other-facility', { found: addressee.name ?? addressee.code ?? '' });
  return isFilled(document) ? null : broken('blank');
}

/** Answers for other facilities and other years are no answers here: they are not kept. */
const KEPT: ReadonlySet<string> = new Set(['other-facility']);

async function readingOf(
  { document, recognised, unread }: VendorFormReading,
  size: number,
  isOneOfSeveral: boolean,
  broken: Broken | null,
): Promise<FormReading> {
  const kind = ({ code }: { readonly code: string }) => READ_DIAGNOSTICS[code as ReadDiagnosticCode];
  const items = Object.values(document.items);
  const isKept = broken === null || KEPT.has(broken.code);
  return {
    format: 'mamori.form-drop-file/1',
    size,
    sheet: isOneOfSeveral ? (recognised?.sheets[0] ?? null) : null,
    editionId: document.edition,
    subjectName: document.subject.name,
    broken,
    reasons: unread.some(({ code }) => code === 'edition-differs') ? ['edition-doubt'] : [],
    candidates: [],
    problems: {
      unread: unread.filter((one) => kind(one) === 'unread').length,
      doubtful: unread.filter((one) => kind(one) === 'doubt').length,
    },
    answered: items.filter((item) => !isBlank(item)).length,
    items: items.length,
    contentSha256: isKept ? await documentHash(document) : null,
    compared: null,
    document: isKept ? document : null,
  };
}

const none = (size: number, broken: Broken): FileForm => ({
  markedRequest: null,
  reading: {
    format: 'mamori.form-drop-file/1',
    size,
    sheet: null,
    editionId: null,
    subjectName: null,
    broken,
    reasons: [],
    candidates: [],
    problems: { unread: 0, doubtful: 0 },
    answered: 0,
    items: 0,
    contentSha256: null,
    compared: null,
    document: null,
  },
});
