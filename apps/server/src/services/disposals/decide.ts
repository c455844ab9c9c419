/** Decisions about a disposal, and its end (R-D3; S1 第13条(3)①②). */
import { type DisposalParty, partyColumns } from '@mamori/core/ledger/disposal';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import type { Disposal } from '@mamori/core/ledger/ledgers/movement';
import { recordAudit } from '@mamori/database/audit';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { KeyOf } from '@mamori/messages/types';
import { Problem } from '../../http/problem.ts';
import type { Actor } from '../../identity/actor.ts';
import { rowsById, type StoredRow } from '../ledgers/select.ts';
import { changeTo, type WriteCall, writeRows } from '../ledgers/write.ts';
import { todayInJapan } from '../today.ts';
import { contentHash, isOutdated, partyRows } from './parties.ts';
import { asDisposal, countFiles, DEVICE, DISPOSAL, findDisposal } from './select.ts';

export type DisposalCall = WriteCall & { readonly locale: Locale; readonly ifMatch: number };
export interface PartyKey {
  readonly disposalId: string;
  readonly party: DisposalParty;
}

const refused = ({ locale }: DisposalCall, key: KeyOf<'disposals'>, params = {}) =>
  new Problem('conflict', { reason: translator(locale)(`disposals:${key}`, params) });

/** Locked until the end of the transaction. Throws `not-found`, `changed-meanwhile`. */
async function requireUnchanged({ tx, ifMatch }: DisposalCall, id: string): Promise<StoredRow> {
  const [row] = await rowsById(tx, DISPOSAL, [id], { lock: true });
  if (!row) throw new Problem('not-found');
  if (row.version !== ifMatch)
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current: row } });
  return row;
}

async function partyRow(call: DisposalCall, { disposalId, party }: PartyKey) {
  const rows = (await partyRows(call.tx, [disposalId])).get(disposalId) ?? [];
  return rows.find((one) => one.party === party);
}

/** Throws `conflict` for a decision that was made, `not-found` for a person who is no member. */
export async function assignParty(call: DisposalCall, key: PartyKey, personId: string | null): Promise<void> {
  const { tx, scope } = call;
  const row = await requireUnchanged(call, key.disposalId);
  const known = await partyRow(call, key);
  if (known?.way && !isOutdated(asDisposal(row), known)) throw refused(call, 'server.alreadyDecided');
  const name = personId === null ? '' : await memberName(call, personId);
  await tx
    .insertInto('disposal_party')
    .values({
      organization_id: String(scope.organizationId),
      disposal_id: key.disposalId,
      party: key.party,
      person_id: personId,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'disposal_id', 'party']).doUpdateSet({ person_id: personId }),
    )
    .execute();
  await audit(call, 'assigned', key, { name });
}

async function memberName({ tx }: DisposalCall, personId: string): Promise<string> {
  const member = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('person.display_name')
    .where('membership.person_id', '=', personId)
    .executeTakeFirst();
  if (!member) throw new Problem('not-found');
  return member.display_name;
}

/** Only who was asked decides with their sign-in. Throws `conflict`. */
export async function decideOneself(call: DisposalCall, actor: Actor, key: PartyKey): Promise<void> {
  const row = await requireUnchanged(call, key.disposalId);
  await findDisposal(call.tx, actor, key.disposalId);
  const asked = await partyRow(call, key);
  if (asked?.person_id !== actor.personId) throw refused(call, 'server.notAsked');
  if (asked.way && !isOutdated(asDisposal(row), asked)) throw refused(call, 'server.alreadyDecided');
  const { deviceIds, what } = asDisposal(row);
  if (deviceIds.length === 0 && what === '') throw refused(call, 'server.nothingNamed');
  const on = todayInJapan(call.context.now());
  await attest(call, row, key, { way: 'self', name: actor.displayName, on });
}

/** Throws `conflict` while no paper is attached, `invalid-input` for a day that is yet to come. */
export async function decideOnPaper(
  call: DisposalCall,
  key: PartyKey,
  { name, on }: { readonly name: string; readonly on: string },
): Promise<void> {
  const row = await requireUnchanged(call, key.disposalId);
  requirePast(call, '/on', on);
  const papers = await countFiles(call.tx, [key.disposalId], 'decision');
  if (!papers.get(key.disposalId)) throw refused(call, 'server.noPaper');
  await attest(call, row, key, { way: 'paper', name, on });
}

function requirePast({ context, locale }: DisposalCall, pointer: string, day: string): void {
  if (day <= todayInJapan(context.now())) return;
  const message = translator(locale)('disposals:server.inTheFuture');
  throw new Problem('invalid-input', { fields: [{ pointer, message }] });
}

interface Attestation {
  readonly way: 'self' | 'paper';
  readonly name: string;
  readonly on: string;
}

/** Name and day go into the ledger, with its history; how they came there and what it was about stand beside it. */
async function attest(call: DisposalCall, row: StoredRow, key: PartyKey, { way, name, on }: Attestation) {
  const { context, tx, scope } = call;
  const [nameColumn, onColumn] = partyColumns(key.party);
  const after = { ...row.values, [nameColumn]: name, [onColumn]: on };
  await writeRows(call, DISPOSAL, [changeTo(row, after)], { kind: 'update' });
  const content = contentHash(asDisposal({ ...row, values: after }), key.party);
  const attested = { way, content, recorded_at: context.now(), recorded_by: scope.personName };
  await tx
    .insertInto('disposal_party')
    .values({
      organization_id: String(scope.organizationId),
      disposal_id: key.disposalId,
      party: key.party,
      ...attested,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'disposal_id', 'party']).doUpdateSet(attested),
    )
    .execute();
  await audit(call, 'decided', key, { way, name, on, sha256: content.toString('hex') });
}

/** Throws `conflict` when there is nothing to take back. */
export async function withdrawDecision(call: DisposalCall, key: PartyKey): Promise<void> {
  const row = await requireUnchanged(call, key.disposalId);
  const [nameColumn, onColumn] = partyColumns(key.party);
  const isThere = row.values[nameColumn] !== '' || row.values[onColumn] !== null;
  if (!isThere) throw refused(call, 'server.notDecided');
  await writeRows(call, DISPOSAL, [changeTo(row, { [nameColumn]: '', [onColumn]: null })], {
    kind: 'update',
  });
  await call.tx
    .updateTable('disposal_party')
    .set({ way: null, content: null, recorded_at: null, recorded_by: '' })
    .where('disposal_id', '=', key.disposalId)
    .where('party', '=', key.party)
    .execute();
  await audit(call, 'decisionWithdrawn', key, {});
}

export interface Written {
  readonly ledger: LedgerId;
  readonly changeSetId: string;
  readonly rowCount: number;
}

/** The day into the record, the state into the devices, in one transaction. Throws `conflict` while something is missing. */
export async function complete(
  call: DisposalCall,
  actor: Actor,
  disposalId: string,
  disposedOn: string,
): Promise<Written[]> {
  const row = await requireUnchanged(call, disposalId);
  requirePast(call, '/disposedOn', disposedOn);
  const { gaps } = await findDisposal(call.tx, actor, disposalId);
  if (gaps.length > 0) {
    const t = translator(call.locale);
    const missing = gaps.map(({ code }) => t(`disposals:gap.${code}`)).join(t('disposals:separator'));
    throw refused(call, 'server.lacks', { missing });
  }
  const devices = await devicesToMark(call, asDisposal(row), disposedOn);
  const record = await writeRows(call, DISPOSAL, [changeTo(row, { disposedOn })], { kind: 'update' });
  const marked = await writeRows(call, DEVICE, devices, { kind: 'update', summary: { disposalId } });
  await audit(call, 'completed', { disposalId }, { disposedOn, devices: devices.length });
  return [
    ...(record ? [{ ledger: DISPOSAL.id, changeSetId: record, rowCount: 1 }] : []),
    ...(marked ? [{ ledger: DEVICE.id, changeSetId: marked, rowCount: devices.length }] : []),
  ];
}

/** A day that the device ledger has already stays. */
async function devicesToMark({ tx }: DisposalCall, { deviceIds }: Disposal, disposedOn: string) {
  const rows = await rowsById(tx, DEVICE, deviceIds, { lock: true });
  return rows
    .filter(({ values }) => values.status !== 'disposed' || values.disposedOn === null)
    .map((row) => changeTo(row, { status: 'disposed', disposedOn: row.values.disposedOn ?? disposedOn }));
}

const audit = (
  { tx, scope }: DisposalCall,
  what: string,
  { disposalId, ...key }: { readonly disposalId: string; readonly party?: DisposalParty },
  details: Readonly<Record<string, unknown>>,
) =>
  recordAudit(tx, scope, {
    action: `disposal.${what}`,
    subject: `disposal:${disposalId}`,
    details: { ...key, ...details },
  });
