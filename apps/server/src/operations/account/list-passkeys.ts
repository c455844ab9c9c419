import { type Handler, signedIn } from '../../http/call.ts';

export const listPasskeys: Handler<'listPasskeys'> = async (call) => {
  const rows = await call.tx
    .selectFrom('passkey')
    .select(['credential_id', 'name', 'created_at', 'last_used_at'])
    .where('person_id', '=', signedIn(call).personId)
    .orderBy('created_at')
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.credential_id,
      name: row.name,
      createdAt: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
  };
};
