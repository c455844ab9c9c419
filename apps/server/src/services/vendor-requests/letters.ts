/** Requests without mail: letters to print, or everything for each vendor as files (R-C2). They count as sent when they are made. */

import { addDays } from '@mamori/core/calendar/iso-date';
import { nextRequestStatus } from '@mamori/core/vendor/request-status';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import {
  type PaperLink,
  type VendorLetter,
  type VendorLettersInput,
  vendorCodes,
  vendorLetters,
  vendorLettersWithCodes,
} from '@mamori/documents/sheets/request-letter';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { fileStem } from '../file-stem.ts';
import { createGuestLink, renewGuestCode } from '../guests/link.ts';
import { filledLetter, letterValues, linkDays, type Sending, type SendingRequest } from './sending.ts';
import { statusAfter, writeStep } from './step.ts';
import { vendorForm } from './vendor-form.ts';
import { zipFiles } from './zip.ts';

const MINUTES_PER_DAY = 24 * 60;
/** Of a name: files lie in folders that are named as well. */
const MOST_SIGNS = 100;

export interface LetterCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
}

/** Throws `conflict` when one of the requests was answered or refused meanwhile. */
export async function makeLetters(
  call: LetterCall,
  sending: Sending,
  format: 'pdf' | 'zip',
): Promise<FileAnswer> {
  if (sending.requests.some(({ status }) => nextRequestStatus(status, 'send') === null))
    throw new Problem('conflict');
  const letters: VendorLetter[] = [];
  for (const request of sending.requests) letters.push(await makeLetter(call, sending, request, format));
  const input: VendorLettersInput = {
    locale: sending.locale,
    facility: sending.facility,
    date: printSheetDate(sending.today, sending.locale),
    letters,
  };
  const t = translator(sending.locale);
  const name = fileStem(`${t('campaigns:paper.file')}_${sending.campaign.title}`, MOST_SIGNS);
  if (format === 'zip') {
    return {
      bytes: await bundle(call, sending, input),
      fileName: `${name}.zip`,
      mediaType: 'application/zip',
    };
  }
  const bytes = await call.context.documents.pdf.sheet(vendorLettersWithCodes(input));
  return { bytes, fileName: `${name}.pdf`, mediaType: 'application/pdf' };
}

async function makeLetter(
  call: LetterCall,
  sending: Sending,
  request: SendingRequest,
  format: 'pdf' | 'zip',
): Promise<VendorLetter> {
  const { context, tx, scope } = call;
  const made = context.config.linksReach ? await makeLink(call, sending, request) : null;
  const how = format === 'pdf' ? 'letter' : 'file';
  await writeStep(context, tx, scope, request, {
    status: statusAfter(request, 'send'),
    changes: { sent_at: context.now(), sent_how: how },
    kind: 'sent',
    details: { how, ...(made ? { linkId: made.id } : {}) },
  });
  return {
    addressee: request.addressee,
    contact: request.contact,
    ...filledLetter(sending.campaign.letter, letterValues(sending, request, made?.link.url ?? null)),
    link: made?.link ?? null,
  };
}

async function makeLink(
  { context, tx, scope }: LetterCall,
  sending: Sending,
  request: SendingRequest,
): Promise<{ readonly id: string; readonly link: PaperLink }> {
  const days = linkDays(request, sending.today);
  const { id, url } = await createGuestLink(context, tx, scope, {
    requestId: request.id,
    name: request.contact || request.addressee,
    email: '',
    days,
  });
  const code = await renewGuestCode(context, tx, id, days * MINUTES_PER_DAY);
  const expires = printSheetDate(addDays(sending.today, days), sending.locale);
  return { id, link: { url, expires, code } };
}

/** One folder for each vendor, and the codes beside them: they do not travel with the letter. */
async function bundle(
  { context, scope }: LetterCall,
  sending: Sending,
  input: VendorLettersInput,
): Promise<Uint8Array> {
  const t = translator(sending.locale);
  const files = [];
  for (const [index, letter] of input.letters.entries()) {
    const request = sending.requests[index];
    if (!request) continue;
    const folder = fileStem(`${String(index + 1).padStart(2, '0')}_${request.vendor_name}`, MOST_SIGNS);
    const own = { ...input, letters: [letter] };
    const form = await vendorForm(context, scope, sending.campaign.vendorEditionId, request);
    files.push(
      {
        name: `${folder}/${t('campaigns:paper.file')}.pdf`,
        bytes: await context.documents.pdf.sheet(vendorLetters(own)),
      },
      { name: `${folder}/${form.fileName}`, bytes: form.bytes },
    );
    if (letter.link) {
      files.push({
        name: `${t('campaigns:paper.codeFolder')}/${folder}.pdf`,
        bytes: await context.documents.pdf.sheet(vendorCodes(own)),
      });
    }
  }
  return zipFiles(files, context.now());
}
