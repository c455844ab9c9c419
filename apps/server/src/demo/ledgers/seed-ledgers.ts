/** Writes the ledgers of a facility of the demonstration as an import of its lists would: one change for each ledger, with history and audit. */
import { checkValues } from '@mamori/core/ledger/check-values';
import type { RegisterId } from '@mamori/core/ledger/column';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import type { Tx } from '@mamori/database/connect';
import { writeRows } from '../../services/ledgers/write.ts';
import type { SeededFacility } from '../seed-facility.ts';
import type { DemoSignInName } from '../users.ts';
import type { DemoLedgers } from './model.ts';
import { type LedgerWithIds, type RegisterIds, withIds } from './with-ids.ts';

/** What the lists were called in which people kept this before. */
const FILES: Readonly<Record<LedgerId, string>> = {
  segment: 'ネットワーク区分.xlsx',
  device: '機器台帳.xlsx',
  line: '回線一覧.xlsx',
  wireless: '無線LAN一覧.xlsx',
  staff: '職員名簿.xlsx',
  account: 'アカウント一覧.xlsx',
  duty: '派遣医師勤務表.xlsx',
  break_glass_use: '非常時アカウント使用簿.xlsx',
  permission: '職種別権限表.xlsx',
  system_role: '電子カルテの役割.xlsx',
  sign_in_policy: 'サインインの設定.xlsx',
  clock_source: '時刻の合わせ方.xlsx',
  log_source: 'ログ一覧.xlsx',
  backup: 'バックアップ一覧.xlsx',
  take_out: '持ち出し簿.xlsx',
  private_device: '私物機器の申請.xlsx',
  media_permission: '外部媒体の申請.xlsx',
  use_log: '使用管理簿.xlsx',
  patient_loan: '貸出簿.xlsx',
  disposal: '廃棄記録.xlsx',
  product_end: 'サポート終了日.xlsx',
};

/** `by`: who imported them. Throws TypeError where a row would be refused by the API. */
export async function seedLedgers(
  { cast, vendorOf }: SeededFacility,
  by: DemoSignInName,
  ledgers: DemoLedgers,
): Promise<void> {
  const acting = await cast.as(by);
  const contracts = await contractsIn(acting.tx);
  const registers: Readonly<Record<RegisterId, (key: string) => string | undefined>> = {
    system: (key) => cast.systems.get(key),
    vendor: vendorOf,
    contract: (key) => contracts.get(key),
  };
  const idOf: RegisterIds = (register, key) => registers[register]?.(key);
  for (const ledger of withIds(ledgers, acting.context.newId, idOf)) {
    const { definition, rows } = ledger;
    requireAcceptable(ledger);
    const counts = { create: rows.length, update: 0, unchanged: 0, refused: 0 };
    await writeRows(
      acting,
      definition,
      rows.map(({ id, values }) => ({ id, version: 0, before: null, after: values })),
      { kind: 'import', summary: { fileName: FILES[definition.id], format: 'xlsx', counts } },
    );
  }
}

async function contractsIn(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('contract').select(['id', 'title']).execute();
  return new Map(rows.map(({ id, title }) => [title, id]));
}

function requireAcceptable({ definition, rows }: LedgerWithIds): void {
  for (const { values } of rows) {
    const checked = checkValues(definition, values);
    if (checked.ok) continue;
    const [problem] = checked.problems;
    throw new TypeError(
      `demo: ${definition.id} ${String(values[definition.title[0] ?? ''])}: ${problem?.column} ${problem?.code}`,
    );
  }
}
