import type { Handler } from '../../http/call.ts';
import { requireOpenReset } from '../../services/password-resets.ts';

export const viewPasswordReset: Handler<'viewPasswordReset'> = async ({ context, tx, body }) => {
  const { reset, owner } = await requireOpenReset(context, tx, body.code);
  return {
    displayName: owner.displayName,
    signInName: owner.signInName,
    expiresAt: reset.expiresAt.toISOString(),
    withSecondFactor: reset.withSecondFactor,
  };
};
