/** Files of a contract: kept unchanged, gone out of sight when removed, reads logged. */
import type { ContractFile } from '@mamori/contract/schemas/vendor-register';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { findContractFile } from './contract-rows.ts';

type File = z.input<typeof ContractFile>;

/** Ties a stored file to its contract. */
export async function addFile(
  tx: Tx,
  scope: Scope,
  contractId: string,
  attachmentId: string,
  kind: File['kind'],
): Promise<File> {
  await tx
    .insertInto('contract_file')
    .values({
      organization_id: String(scope.organizationId),
      contract_id: contractId,
      attachment_id: attachmentId,
      kind,
    })
    .execute();
  const file = await requireFile(tx, attachmentId);
  const { name, size, sha256 } = file;
  await recordAudit(tx, scope, {
    action: 'contract.fileAdded',
    subject: `contract:${contractId}`,
    details: { file: attachmentId, kind, name, size, sha256 },
  });
  return file;
}

/** Throws `not-found`. */
export async function requireFile(tx: Tx, attachmentId: string): Promise<File> {
  const file = await findContractFile(tx, attachmentId);
  if (!file) throw new Problem('not-found');
  return file;
}

/** The contract of the file; false when there is nothing to remove or to bring back. */
export async function setFileRemoved(tx: Tx, scope: Scope, id: string, at: Date | null): Promise<boolean> {
  const row = await tx
    .updateTable('attachment')
    .set({ deleted_at: at, deleted_by: at ? scope.personId : null })
    .where('id', '=', id)
    .where('deleted_at', at ? 'is' : 'is not', null)
    .where((eb) =>
      eb.exists(eb.selectFrom('contract_file').select('attachment_id').where('attachment_id', '=', id)),
    )
    .returning('name')
    .executeTakeFirst();
  if (!row) return false;
  await recordAudit(tx, scope, {
    action: at ? 'contract.fileRemoved' : 'contract.fileRestored',
    subject: `attachment:${id}`,
    details: { name: row.name },
  });
  return true;
}
