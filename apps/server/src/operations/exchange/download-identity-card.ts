import { signIdentityCard } from '@mamori/exchange/identity-card';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { ownIdentity } from '../../services/exchange/identity.ts';
import { documentFile } from '../../services/exchange/outbox.ts';
import { currentKey } from '../../services/signing-key.ts';

export const downloadIdentityCard: Handler<'downloadIdentityCard'> = async ({ context, tx, scope }) => {
  const key = await currentKey(context, tx);
  if (!key) throw new Problem('not-found');
  const identity = await ownIdentity(context, tx, scope);
  return documentFile(await signIdentityCard(identity, key.pair, context.now().toISOString()));
};
