import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import type { Handler } from '../../http/call.ts';
import { readFacility } from '../../services/facility.ts';

export const completeSetUpStep: Handler<'completeSetUpStep'> = async ({ tx, scope, body }) => {
  const { setUpSteps } = await readFacility(tx);
  const steps = [...new Set([...setUpSteps, body.step])];
  await tx
    .updateTable('facility')
    .set({ setup: jsonb({ steps }) })
    .execute();
  await recordAudit(tx, scope, {
    action: 'facility.setUpStep',
    subject: 'facility',
    details: { step: body.step },
  });
  return readFacility(tx);
};
