/** The uploaded file → a preview of its answers. A file that cannot be read is kept all the same, with the reason (S0 5-3: own forms count). */
import { countAnswers } from '@mamori/core/vendor/disclosure';
import { refusalMessage } from '@mamori/documents/read/diagnostics';
import {
  DisclosureRefused,
  disclosureRefusal,
  readDisclosure,
} from '@mamori/documents/read/disclosure/read-disclosure';
import { WorkbookRefused } from '@mamori/documents/read/xlsx/refusal';
import { readWorkbookSafely } from '@mamori/documents/read/xlsx/safely';
import type { Locale } from '@mamori/messages/locale';
import type { UploadedFile } from '../../http/call.ts';
import { writable } from '../writable.ts';
import type { StoredReading } from './detail.ts';

const NOTHING = { refusal: null, forms: [], diagnostics: [] };

export async function readDisclosureFile(file: UploadedFile, locale: Locale): Promise<StoredReading> {
  if (!/\.xlsx$/i.test(file.name)) return { state: 'none', ...NOTHING };
  try {
    const { forms, diagnostics } = readDisclosure(await readWorkbookSafely(file.bytes), locale);
    return {
      state: 'preview',
      refusal: null,
      forms: forms.map((form) => ({
        sheet: form.sheet,
        kind: form.kind,
        head: form.head,
        counts: countAnswers(form.content),
        content: writable(form.content),
      })),
      diagnostics: [...diagnostics],
    };
  } catch (error) {
    return { state: 'refused', ...NOTHING, refusal: refusalOf(error, locale) };
  }
}

function refusalOf(error: unknown, locale: Locale): { code: string; text: string } {
  if (error instanceof WorkbookRefused) return { code: error.code, text: refusalMessage(error, locale) };
  if (error instanceof DisclosureRefused) return { code: error.code, text: disclosureRefusal(error, locale) };
  throw error;
}
