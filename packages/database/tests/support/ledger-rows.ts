/** A row in every ledger, and in what belongs to ledgers, for `fillTenant`. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../../src/connect.ts';
import { jsonb } from '../../src/json.ts';
import { SHA } from './values.ts';

interface FilledKeys {
  readonly organization_id: string;
  readonly system_id: string;
  readonly attachment_id: string;
}

export async function fillLedgerTables(tx: Tx, keys: FilledKeys): Promise<void> {
  const { organization_id, system_id, attachment_id } = keys;
  const [device_id, staff_id, account_id, review_id, part_id, disposal_id] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  const base = () => ({ organization_id, id: randomUUID() });
  await tx
    .insertInto('segment')
    .values({ ...base(), name: '電子カルテ系', kind: 'emr' })
    .execute();
  await tx
    .insertInto('device')
    .values({ organization_id, id: device_id, name: '受付PC', kind: 'terminal' })
    .execute();
  await tx
    .insertInto('line')
    .values({ ...base(), name: '保守VPN', kind: 'ssl_vpn' })
    .execute();
  await tx
    .insertInto('wireless')
    .values({ ...base(), name: 'clinic', purpose: 'business' })
    .execute();
  await tx.insertInto('staff').values({ organization_id, id: staff_id, name: '佐藤 花子' }).execute();
  await tx
    .insertInto('account')
    .values({ organization_id, id: account_id, name: 'hanako', layer: 'application', system_id })
    .execute();
  await tx
    .insertInto('duty')
    .values({ ...base(), account_id, starts_on: '2026-04-01' })
    .execute();
  await tx
    .insertInto('break_glass_use')
    .values({ ...base(), account_id, used_by: '鈴木', opened_on: '2026-04-01', reason: '夜間の障害' })
    .execute();
  await tx
    .insertInto('permission')
    .values({ ...base(), system_id, job: 'nurse', information_class: 'record', level: 'enter' })
    .execute();
  await tx
    .insertInto('system_role')
    .values({ ...base(), system_id, role: '看護師', job: 'nurse' })
    .execute();
  await tx
    .insertInto('sign_in_policy')
    .values({ ...base(), system_id })
    .execute();
  await tx
    .insertInto('clock_source')
    .values({ ...base(), name: 'NTP', kind: 'ntp_inside' })
    .execute();
  await tx
    .insertInto('log_source')
    .values({ ...base(), name: 'アクセスログ' })
    .execute();
  await tx
    .insertInto('backup')
    .values({ ...base(), name: '夜間バックアップ' })
    .execute();
  await tx
    .insertInto('take_out')
    .values({ ...base(), person: '鈴木', purpose: '訪問診療', out_on: '2026-04-01', due_on: '2026-04-02' })
    .execute();
  await tx
    .insertInto('private_device')
    .values({ ...base(), owner: '鈴木', what: 'ノートPC', reason: '学会' })
    .execute();
  await tx
    .insertInto('media_permission')
    .values({ ...base(), person: '鈴木', purpose: '紹介状' })
    .execute();
  await tx
    .insertInto('use_log')
    .values({ ...base(), device_id, used_on: '2026-04-01', used_by: '鈴木' })
    .execute();
  await tx
    .insertInto('patient_loan')
    .values({ ...base(), device_id, recipient: '00123', lent_on: '2026-04-01' })
    .execute();
  await tx
    .insertInto('disposal')
    .values({ ...base(), id: disposal_id, method: 'destroyed' })
    .execute();
  await tx.insertInto('disposal_party').values({ organization_id, disposal_id, party: 'head' }).execute();
  await tx
    .insertInto('product_end')
    .values({
      ...base(),
      name: 'RTX830',
      applies_to: 'model',
      ends_on: '2030-03-31',
      source: 'メーカーの案内',
    })
    .execute();
  await fillAround(tx, keys, { device_id, account_id, review_id, part_id });
  await fillAccountCheck(tx, { organization_id, account_id, staff_id });
  await tx
    .insertInto('ledger_file')
    .values({ organization_id, ledger: 'device', row_id: device_id, attachment_id, kind: 'photo' })
    .execute();
}

interface Around {
  readonly device_id: string;
  readonly account_id: string;
  readonly review_id: string;
  readonly part_id: string;
}

/** History, views, stock-take, review, diagram. */
async function fillAround(
  tx: Tx,
  { organization_id }: FilledKeys,
  { device_id, account_id, review_id, part_id }: Around,
): Promise<void> {
  const [change_set_id, stock_take_id] = [randomUUID(), randomUUID()];
  await tx
    .insertInto('ledger_change_set')
    .values({
      organization_id,
      id: change_set_id,
      ledger: 'device',
      kind: 'create',
      person_name: '山田',
      row_count: 1,
    })
    .execute();
  await tx
    .insertInto('ledger_change')
    .values({
      organization_id,
      change_set_id,
      row_id: device_id,
      version: 1,
      after: jsonb({ name: '受付PC' }),
    })
    .execute();
  await tx
    .insertInto('ledger_view')
    .values({ organization_id, id: randomUUID(), ledger: 'device', name: 'サーバ', view: jsonb({}) })
    .execute();
  await tx
    .insertInto('ledger_mapping')
    .values({ organization_id, ledger: 'device', headings_hash: 'x', columns: jsonb([] as never) })
    .execute();
  await tx
    .insertInto('stock_take')
    .values({ organization_id, id: stock_take_id, name: '2026年春の棚卸', started_by: '山田' })
    .execute();
  await tx
    .insertInto('stock_take_entry')
    .values({
      organization_id,
      stock_take_id,
      id: randomUUID(),
      device_id,
      expected: jsonb({ place: '受付' }),
    })
    .execute();
  await tx
    .insertInto('stock_take_report')
    .values({ organization_id, stock_take_id, number: 1, content: '{}', digest: SHA })
    .execute();
  await tx
    .insertInto('account_review')
    .values({
      organization_id,
      id: review_id,
      name: '2026年春の確認',
      due_on: '2026-05-31',
      started_by: '山田',
    })
    .execute();
  await tx
    .insertInto('account_review_part')
    .values({ organization_id, review_id, id: part_id, department: '看護部', digest: SHA })
    .execute();
  await tx
    .insertInto('account_review_entry')
    .values({ organization_id, review_id, part_id, account_id, shown: jsonb({ name: 'hanako' }) })
    .execute();
  await tx
    .insertInto('account_review_reopening')
    .values({
      organization_id,
      review_id,
      part_id,
      number: 1,
      signed_at: new Date(),
      signed_by: '看護部長',
      recorded_by: '山田',
      content: '{}',
      digest: SHA,
      reopened_at: new Date(),
      reopened_by: '山田',
      reason: '署名する部署の間違い',
    })
    .execute();
  await tx
    .insertInto('network_layout')
    .values({ organization_id, positions: jsonb({}), updated_by: '山田' })
    .execute();
  await tx
    .insertInto('network_diagram')
    .values({ organization_id, id: randomUUID(), number: 1, content: jsonb({}), made_by: '山田' })
    .execute();
}

interface CheckedKeys {
  readonly organization_id: string;
  readonly account_id: string;
  readonly staff_id: string;
}

/** What persons decide about the check of accounts. */
async function fillAccountCheck(tx: Tx, { organization_id, account_id, staff_id }: CheckedKeys) {
  await tx
    .insertInto('account_refusal')
    .values({ organization_id, account_id, staff_id, refused_by: '山田' })
    .execute();
  await tx
    .insertInto('account_finding_aside')
    .values({
      organization_id,
      id: randomUUID(),
      code: 'unused',
      subject: account_id,
      fact: SHA,
      reason: '育休中',
      aside_by: '山田',
    })
    .execute();
  await tx
    .insertInto('account_check_report')
    .values({ organization_id, id: randomUUID(), number: 1, content: jsonb({}), made_by: '山田' })
    .execute();
}
