/** The review on paper: what an inspector is shown, and what is to be done (R-E3, R-E8). */

import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Sheet } from '@mamori/documents/model/sheet';
import { renderApart } from '@mamori/documents/render/pdf/large';
import { accountReviewRecord, type RecordedPart } from '@mamori/documents/sheets/account-review-record';
import { type AccountReviewLine, accountReviewSheet } from '@mamori/documents/sheets/account-review-sheet';
import { type AccountToDoLine, accountToDoSheet } from '@mamori/documents/sheets/account-to-do';
import type { Locale } from '@mamori/messages/locale';
import type { FileAnswer } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { facilityName } from '../facility.ts';
import { fileStem } from '../file-stem.ts';
import { valueLabel } from '../ledgers/labels.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { latestSealLine } from '../seal.ts';
import { todayInJapan } from '../today.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { type Entry, entriesByPart, type Part, type Review, requireReview, type Viewer } from './select.ts';

type PrintCall = WriteCall & { readonly locale: Locale };
interface What {
  readonly reviewId: string;
  readonly content: 'record' | 'toDo';
  /** Id of one department; all that the viewer sees when left out. */
  readonly part?: string | undefined;
}

/** Typst takes 2 ms for an account; longer ones keep nobody waiting. */
const LONG = 300;

/** Throws `not-found`. */
export async function printReview(call: PrintCall, viewer: Viewer, what: What): Promise<FileAnswer> {
  const whole = await requireReview(call.tx, what.reviewId, viewer);
  const parts = whole.parts.filter(({ id }) => what.part === undefined || id === what.part);
  if (parts.length === 0) throw new Problem('not-found');
  const review = { ...whole, parts };
  const sheet =
    what.content === 'record'
      ? await recordSheet(call, review, what.part !== undefined)
      : await toDoSheet(call, review);
  const stamp = await latestSealLine(call.tx);
  const options = stamp === null ? {} : { stamp };
  const accounts = parts.reduce((sum, part) => sum + part.accounts, 0);
  return {
    bytes:
      accounts > LONG
        ? await renderApart((renderer) => renderer.sheet(sheet, options))
        : await call.context.documents.pdf.sheet(sheet, options),
    fileName: `${fileStem(`${sheet.title}_${review.name}`)}.pdf`,
    mediaType: MEDIA_TYPES.pdf,
  };
}

async function recordSheet(call: PrintCall, review: Review, isOne: boolean): Promise<Sheet> {
  const entries = await entriesByPart(
    call.tx,
    review.id,
    review.parts.map(({ id }) => id),
  );
  const parts = review.parts.map((part) => recordedPart(call.locale, part, entries.get(part.id) ?? []));
  const { name, dueOn } = review;
  const head = { locale: call.locale, facility: await facilityName(call.tx), name, dueOn };
  const [first] = parts;
  if (isOne && first) return accountReviewSheet({ ...head, ...first });
  return accountReviewRecord({
    ...head,
    startedOn: todayInJapan(new Date(review.startedAt)),
    startedBy: review.startedBy,
    closed: review.closedAt ? { on: todayInJapan(new Date(review.closedAt)), by: review.closedBy } : null,
    reported: { to: review.reportedTo, on: review.reportedOn },
    parts,
  });
}

const recordedPart = (locale: Locale, part: Part, entries: readonly Entry[]): RecordedPart => ({
  department: part.department,
  reviewer: part.reviewer,
  lines: entries.map(lineOf),
  signed: part.signedAt
    ? {
        by: part.signedBy,
        on: todayInJapan(new Date(part.signedAt)),
        digest: part.digest,
        recordedBy: isSameName(part, locale) ? '' : part.recordedBy,
      }
    : null,
  reopenings: part.reopenings.map(({ signedAt, signedBy, digest, reopenedAt, reopenedBy, reason }) => ({
    signed: { by: signedBy, on: todayInJapan(new Date(signedAt)), digest },
    by: reopenedBy,
    on: todayInJapan(new Date(reopenedAt)),
    reason,
  })),
});

/** `山田 花子` who signed as `山田花子` is one person. */
function isSameName({ signedBy, recordedBy }: Part, locale: Locale): boolean {
  const bare = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLocaleLowerCase(locale);
  return recordedBy === '' || bare(signedBy).includes(bare(recordedBy));
}

const placeOf = ({ system, device }: Entry['shown']) => [system, device].filter(Boolean).join('\n');
/** Empty where the account is of nobody in the roster; what the system calls its user stands beside the account. */
const personOf = ({ staffName, staffNumber }: Entry['shown']) =>
  staffName === '' || staffNumber === '' ? staffName : `${staffName}（${staffNumber}）`;
const accountOf = ({ name, displayName, staffName }: Entry['shown']) =>
  [name, displayName === staffName ? '' : displayName].filter(Boolean).join('\n');

function lineOf({ shown, decision, note }: Entry): AccountReviewLine {
  return {
    account: accountOf(shown),
    person: personOf(shown),
    job: shown.job,
    leftOn: shown.leftOn,
    system: placeOf(shown),
    layer: shown.layer,
    kind: shown.kind,
    lastUsedOn: shown.lastUsedOn,
    administrator: shown.administrator,
    decision,
    note,
  };
}

async function toDoSheet(call: PrintCall, review: Review): Promise<Sheet> {
  const departments = new Set(review.parts.map(({ department }) => department));
  const rows = (await followUp(call, review.id)).filter(({ department }) => departments.has(department));
  const lines = (decision: FollowUp['decision']): AccountToDoLine[] =>
    rows
      .filter((row) => row.decision === decision)
      .map(({ shown, department, note, isDone }) => ({
        account: accountOf(shown),
        system: placeOf(shown) || valueLabel(ledgerOf('account'), 'layer', shown.layer, call.locale),
        person: personOf(shown),
        department,
        note,
        isDone,
      }));
  return accountToDoSheet({
    locale: call.locale,
    facility: await facilityName(call.tx),
    name: review.name,
    date: todayInJapan(call.context.now()),
    disable: lines('disable'),
    change: lines('change'),
  });
}
