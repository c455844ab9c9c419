/** Name and reply address that the recipients of an organization's mails see. */
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';

export interface OrganizationSender {
  readonly name: string;
  readonly replyTo: string;
}

export async function readOrganizationSender(tx: Tx, scope: Scope): Promise<OrganizationSender> {
  const { name, settings } = await tx
    .selectFrom('organization')
    .select(['name', 'settings'])
    .where('id', '=', String(scope.organizationId))
    .executeTakeFirstOrThrow();
  const stored = Object(settings.mail) as Partial<Record<keyof OrganizationSender, unknown>>;
  return {
    name: typeof stored.name === 'string' && stored.name !== '' ? stored.name : name,
    replyTo: typeof stored.replyTo === 'string' ? stored.replyTo : '',
  };
}

export async function writeOrganizationSender(
  tx: Tx,
  scope: Scope,
  sender: OrganizationSender,
): Promise<void> {
  const { settings } = await tx
    .selectFrom('organization')
    .select('settings')
    .where('id', '=', String(scope.organizationId))
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('organization')
    .set({ settings: jsonb({ ...settings, mail: sender }) })
    .where('id', '=', String(scope.organizationId))
    .execute();
}
