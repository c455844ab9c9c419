/** Read forms → matched, doubtful, broken or left out, beside what lies in the drop already and what was received before. */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { compareDocuments } from '@mamori/core/assessment/compare';
import { matchForm } from '@mamori/core/vendor/match-form';
import type { FileForm } from './read-file.ts';
import type { FormReading, ReadForm, Remark } from './reading.ts';
import type { DropRegister } from './register.ts';

/** A form that was dropped before, or earlier among the same files. */
export interface KnownForm {
  readonly sha256: string;
  readonly sheet: string | null;
}

/** A response to a request of the campaign. */
export interface KnownResponse {
  readonly id: string;
  readonly requestId: string;
  readonly contentSha256: string;
  readonly fileSha256: string | null;
  /** Only of the latest one. */
  readonly document: AnswerDocument | null;
}

export interface NamedForm extends FileForm {
  readonly fileName: string;
  readonly sha256: string;
}

const changed = (reading: FormReading, changes: Partial<FormReading>): FormReading => ({
  ...reading,
  ...changes,
});
const remarked = (reading: FormReading, remark: Remark): FormReading =>
  reading.reasons.includes(remark) ? reading : changed(reading, { reasons: [remark, ...reading.reasons] });

/** By the name on the form and the register alone. */
export function matchOne(form: NamedForm, register: DropRegister): ReadForm {
  const { reading } = form;
  if (reading.broken && !reading.document) return { reading, state: 'broken', requestId: null };
  const match = matchForm(
    { name: reading.subjectName, fileName: form.fileName, markedRequest: form.markedRequest },
    register,
  );
  const matched = changed(reading, {
    reasons: [...reading.reasons, ...match.reasons],
    candidates: match.candidates,
  });
  if (reading.broken) return { reading: matched, state: 'broken', requestId: null };
  const isCertain = match.requestId !== null && !reading.reasons.includes('edition-doubt');
  return isCertain
    ? { reading: matched, state: 'matched', requestId: match.requestId }
    : { reading: matched, state: 'doubtful', requestId: null };
}

/** The same form twice, in the drop or among the answers received, is left out until a person wants it. */
export function setAsideRepeated(
  form: NamedForm,
  read: ReadForm,
  known: readonly KnownForm[],
  responses: readonly KnownResponse[],
): ReadForm {
  if (read.reading.document === null) return read;
  const isSame = known.some((one) => one.sha256 === form.sha256 && one.sheet === read.reading.sheet);
  if (isSame)
    return {
      ...read,
      state: 'left_out',
      requestId: null,
      reading: remarked(read.reading, 'in-drop-already'),
    };
  const received = responses.some(
    (response) =>
      response.requestId === read.requestId &&
      (response.contentSha256 === read.reading.contentSha256 || response.fileSha256 === form.sha256),
  );
  return received
    ? { ...read, state: 'left_out', reading: remarked(read.reading, 'received-already') }
    : read;
}

/** Which of two forms for one request counts is for a person to say. */
export function doubtShared(read: ReadForm, taken: ReadonlyMap<string, number>): ReadForm {
  if (read.state !== 'matched' || read.requestId === null || (taken.get(read.requestId) ?? 0) < 2)
    return read;
  return doubted(read);
}

export function doubted(read: ReadForm): ReadForm {
  return { state: 'doubtful', requestId: null, reading: remarked(read.reading, 'same-request') };
}

/** How it differs from the latest answer of the request. */
export function compareWith(
  reading: FormReading,
  requestId: string | null,
  responses: readonly KnownResponse[],
): FormReading {
  const earlier = responses.find((one) => one.requestId === requestId && one.document !== null);
  if (!earlier?.document || !reading.document) return changed(reading, { compared: null });
  const { items } = compareDocuments(earlier.document, reading.document);
  return changed(reading, { compared: { responseId: earlier.id, differences: items.length } });
}
