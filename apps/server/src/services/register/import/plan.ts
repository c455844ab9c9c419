/** What every line of a list would do to the register. The same plan is shown and, unchanged, written. */
import { createHash } from 'node:crypto';
import type { VendorImport } from '@mamori/contract/schemas/vendor-register';
import type { RegisterField } from '@mamori/core/vendor/register-columns';
import { foldVendorName } from '@mamori/core/vendor/vendor-form';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { VendorList } from './read.ts';
import { type ReadRow, type Remark, readRow, remarker } from './row.ts';
import { type KnownVendor, loadRegister, type RegisterState } from './state.ts';

type Answer = z.input<typeof VendorImport>;
type AnswerRow = Answer['rows'][number];

/** A vendor as it will stand; `known` null is a new one. */
export interface PlannedVendor {
  readonly known: KnownVendor | null;
  readonly row: ReadRow;
  readonly values: Pick<
    KnownVendor,
    'name' | 'names' | 'contractKind' | 'contactName' | 'phone' | 'email' | 'note'
  >;
  /** Folded name of the prime contractor; null leaves it as it is. */
  readonly prime: string | null;
  readonly night: string | null;
  readonly systemIds: readonly string[];
  readonly shown: AnswerRow;
}

export interface ImportPlan {
  readonly planned: readonly PlannedVendor[];
  readonly answer: Answer;
}

interface PlanCall {
  readonly tx: Tx;
  readonly locale: Locale;
}

export async function planImport(
  { tx, locale }: PlanCall,
  list: VendorList,
  { lock = false } = {},
): Promise<ImportPlan> {
  const state = await loadRegister(tx, { lock });
  const read = list.rows
    .filter(({ cells }) => cells.some((cell, at) => cell !== '' && list.fields[at]))
    .map((row) => readRow(row, list, locale));
  const names = new Set(read.map((row) => foldVendorName(row.name)));
  const firstLines = new Map([...read].reverse().map((row) => [foldVendorName(row.name), row.line]));
  const planned = read.map((row) => planRow(row, { state, list, locale, names, firstLines }));
  return { planned, answer: answerOf(list, planned, locale) };
}

interface Surroundings {
  readonly state: RegisterState;
  readonly list: VendorList;
  readonly locale: Locale;
  readonly names: ReadonlySet<string>;
  readonly firstLines: ReadonlyMap<string, number>;
}

function planRow(row: ReadRow, around: Surroundings): PlannedVendor {
  const { state, list, locale } = around;
  const remark = remarker(list, locale);
  const key = foldVendorName(row.name);
  const found = state.byName.get(key) ?? [];
  const remarks: Remark[] = [...row.remarks];
  const first = around.firstLines.get(key) ?? row.line;
  if (row.name !== '' && first !== row.line)
    remarks.push(remark('error', 'repeated', 'name', row.name, { line: first }));
  if (found.length > 1) remarks.push(remark('error', 'ambiguous', 'name', row.name, { count: found.length }));
  const known = found.length === 1 ? (found[0] ?? null) : null;
  const prime = row.texts.prime === '' ? null : foldVendorName(row.texts.prime);
  if (prime !== null && prime === key) remarks.push(remark('error', 'primeItself', 'prime', row.texts.prime));
  else if (prime !== null && !around.names.has(prime) && state.byName.get(prime)?.length !== 1)
    remarks.push(remark('error', 'primeUnknown', 'prime', row.texts.prime));
  if (known?.hasContracts && row.contractKind !== null && row.contractKind !== known.contractKind)
    remarks.push(remark('warning', 'kindFromContracts', 'contractKind', null));
  const systems = row.systems.map((name) => ({ name, system: state.systems.get(foldVendorName(name)) }));
  for (const { name, system } of systems) {
    if (!system) remarks.push(remark('warning', 'systemUnknown', 'systems', name));
    else if (system.vendorId !== null && system.vendorId !== known?.id)
      remarks.push(remark('warning', 'systemOfOther', 'systems', name));
  }
  const values = valuesOf(row, known);
  const night = row.texts.nightContact;
  const plan = {
    known,
    row,
    values,
    prime,
    night: night === '' || known?.night.includes(night) ? null : night,
    systemIds: systems.flatMap(({ system }) => (system && system.vendorId === null ? [system.id] : [])),
  };
  return { ...plan, shown: shownRow(plan, remarks, around) };
}

/** An empty cell takes nothing away; the name stays as the register spells it. */
function valuesOf(row: ReadRow, known: KnownVendor | null): PlannedVendor['values'] {
  const text = (field: 'contactName' | 'phone' | 'email' | 'note') =>
    row.texts[field] || (known?.[field] ?? '');
  const kind = known?.hasContracts ? known.contractKind : (row.contractKind ?? known?.contractKind);
  const spelled = new Set([known?.name ?? row.name, ...(known?.names ?? [])].map(foldVendorName));
  const added = row.names.filter((name) => !spelled.has(foldVendorName(name)));
  return {
    name: known?.name ?? row.name,
    names: [...(known?.names ?? []), ...added].slice(0, 20),
    contractKind: kind ?? 'unknown',
    contactName: text('contactName'),
    phone: text('phone'),
    email: text('email'),
    note: text('note'),
  };
}

function shownRow(plan: Omit<PlannedVendor, 'shown'>, remarks: Remark[], around: Surroundings): AnswerRow {
  const changes = changesOf(plan, around);
  const { known, row } = plan;
  const action = remarks.some(({ severity }) => severity === 'error')
    ? 'refused'
    : known === null
      ? 'create'
      : changes.length > 0
        ? 'update'
        : 'unchanged';
  return { line: row.line, action, name: plan.values.name, vendorId: known?.id ?? null, changes, remarks };
}

function changesOf(
  plan: Omit<PlannedVendor, 'shown'>,
  { state, locale }: Surroundings,
): AnswerRow['changes'] {
  const t = translator(locale);
  const { known, values, row } = plan;
  const kind = (value: KnownVendor['contractKind'] | undefined) =>
    value ? t(`vendors:contract.${value}`) : '';
  const separator = t('documents:separator');
  const primeBefore = state.vendors.find(({ id }) => id === known?.primeVendorId);
  const named = plan.prime === null ? [] : (state.byName.get(plan.prime) ?? []);
  const isSamePrime = plan.prime === null || named.some(({ id }) => id === primeBefore?.id);
  const systemNames = [...state.systems.values()].filter(({ id }) => plan.systemIds.includes(id));
  const pairs: readonly (readonly [RegisterField, string, string])[] = [
    ['name', known?.name ?? '', values.name],
    ['contractKind', kind(known?.contractKind), kind(values.contractKind)],
    ['contactName', known?.contactName ?? '', values.contactName],
    ['phone', known?.phone ?? '', values.phone],
    ['email', known?.email ?? '', values.email],
    ['nightContact', '', plan.night ?? ''],
    ['systems', '', systemNames.map(({ name }) => name).join(separator)],
    ['names', (known?.names ?? []).join(separator), values.names.join(separator)],
    ['prime', primeBefore?.name ?? '', isSamePrime ? (primeBefore?.name ?? '') : row.texts.prime],
    ['note', known?.note ?? '', values.note],
  ];
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ field, before, after }));
}

function answerOf(list: VendorList, planned: readonly PlannedVendor[], locale: Locale): Answer {
  const rows = planned.map(({ shown }) => shown);
  const count = (action: AnswerRow['action']) => rows.filter((row) => row.action === action).length;
  const based = planned.map(({ known, shown }) => [known?.id, known?.version, shown.changes, shown.action]);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([list.sha256, list.fields, locale, based]))
    .digest('hex');
  return {
    fileName: list.fileName,
    encoding: list.encoding,
    sheet: list.sheet,
    columns: list.headings.map((heading, at) => ({
      heading,
      field: list.fields[at] ?? null,
      example: (list.rows.find(({ cells }) => cells[at])?.cells[at] ?? '').slice(0, 80),
    })),
    rows,
    counts: {
      create: count('create'),
      update: count('update'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    },
    fingerprint,
    applied: false,
  };
}
