/** What is outside, overdue first, and what else runs out (R-D4, R-D7, R-D8; S1 第4条(1)⑯, 第7条(2), 第13条(1)). */
import type { TakeOutCounter, TakeOut as TakeOutSchema } from '@mamori/contract/schemas/take-outs';
import type { Condition } from '@mamori/core/ledger/filter';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type {
  MediaPermission,
  PatientLoan,
  PrivateDevice,
  TakeOut,
} from '@mamori/core/ledger/ledgers/movement';
import { dueState, permissionState, unmetConditions } from '@mamori/core/ledger/take-outs';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { asAnswer } from '../ledgers/answer.ts';
import { type Names, namesIn } from '../ledgers/names.ts';
import { listRows, rowsById, type StoredRow } from '../ledgers/select.ts';

export const TAKE_OUT = ledgerOf('take_out');
type Counter = z.input<typeof TakeOutCounter>;
type Answer = z.input<typeof TakeOutSchema>;

const MOST = 500;
const LATEST = 20;

const column = (key: string, operator: 'blank' | 'filled'): Condition => ({
  column: key,
  operator,
  values: [],
});

export const asTakeOut = ({ id, values }: StoredRow) => ({ ...values, id }) as unknown as TakeOut;

export async function counter(tx: Tx, today: string): Promise<Counter> {
  const out = await listRows(
    tx,
    TAKE_OUT,
    { conditions: [column('backOn', 'blank')], order: { column: 'dueOn', descending: false } },
    { offset: 0, limit: MOST },
  );
  const back = await listRows(
    tx,
    TAKE_OUT,
    { conditions: [column('backOn', 'filled')], order: { column: 'backOn', descending: true } },
    { offset: 0, limit: LATEST },
  );
  const names = await namesIn(tx, TAKE_OUT, [...out.rows, ...back.rows]);
  const answer = (row: StoredRow) => answerOf(row, names, today);
  return {
    out: out.rows.map(answer),
    back: back.rows.map(answer),
    loans: await loans(tx, today),
    permissions: await permissions(tx, today),
  };
}

/** Throws `not-found`. */
export async function findTakeOut(tx: Tx, id: string, today: string): Promise<Answer> {
  const [row] = await rowsById(tx, TAKE_OUT, [id]);
  if (!row) throw new Problem('not-found');
  return answerOf(row, await namesIn(tx, TAKE_OUT, [row]), today);
}

function answerOf(row: StoredRow, names: Names, today: string): Answer {
  const takeOut = asTakeOut(row);
  const own = takeOut.deviceIds.map((id) => [id, names.device?.[id] ?? ''] as const);
  return {
    row: asAnswer(row),
    names: { device: Object.fromEntries(own) },
    state: dueState(takeOut, today),
    unmet: [...unmetConditions(takeOut)],
  };
}

async function loans(tx: Tx, today: string): Promise<Counter['loans']> {
  const definition = ledgerOf('patient_loan');
  const { rows } = await listRows(
    tx,
    definition,
    { conditions: [column('backOn', 'blank')], order: { column: 'dueOn', descending: false } },
    { offset: 0, limit: MOST },
  );
  const names = await namesIn(tx, definition, rows);
  return rows.map(({ id, values }) => {
    const loan = values as unknown as PatientLoan;
    return {
      id,
      device: names.device?.[loan.deviceId ?? ''] ?? '',
      recipient: loan.recipient,
      lentOn: loan.lentOn ?? '',
      dueOn: loan.dueOn,
      state: dueState(loan, today),
      lacks: loanLacks(loan),
    };
  });
}

/** S1 第4条(1)⑯, 第14条: explained, agreed, whom to call, apart from the inner systems. */
function loanLacks(loan: PatientLoan): Counter['loans'][number]['lacks'] {
  return [
    ...(loan.explained === 'yes' ? [] : (['explained'] as const)),
    ...(loan.agreedOn === null ? (['agreedOn'] as const) : []),
    ...(loan.contact === '' ? (['contact'] as const) : []),
    ...(loan.separated === 'yes' ? [] : (['separated'] as const)),
  ];
}

/** What was erased after use is over; of media, what ran out long ago stays in the ledger alone. */
async function permissions(tx: Tx, today: string): Promise<Counter['permissions']> {
  const page = { offset: 0, limit: MOST };
  const order = { column: 'toOn', descending: true };
  const own = await listRows(
    tx,
    ledgerOf('private_device'),
    { conditions: [column('erasedOn', 'blank')], order },
    page,
  );
  const media = await listRows(tx, ledgerOf('media_permission'), { conditions: [], order }, page);
  const rows: Counter['permissions'] = [
    ...own.rows.map(({ id, values }) => {
      const { owner, what, toOn } = values as unknown as PrivateDevice;
      const state = permissionState(toOn, today);
      return { ledger: 'private_device' as const, id, name: what, person: owner, toOn, state };
    }),
    ...media.rows.map(({ id, values }) => {
      const { person, medium, purpose, toOn } = values as unknown as MediaPermission;
      const state = permissionState(toOn, today);
      return { ledger: 'media_permission' as const, id, name: medium || purpose, person, toOn, state };
    }),
  ];
  const isOld = ({ ledger, state }: Counter['permissions'][number]) =>
    ledger === 'media_permission' && state === 'over';
  return rows
    .filter((one) => one.state !== 'running' && !isOld(one))
    .toSorted((a, b) => (a.toOn ?? '9999').localeCompare(b.toOn ?? '9999'));
}
