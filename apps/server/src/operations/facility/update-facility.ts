import { parseFacilityCode } from '@mamori/core/facility-code';
import { recordAudit } from '@mamori/database/audit';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { readFacility } from '../../services/facility.ts';

export const updateFacility: Handler<'updateFacility'> = async ({
  tx,
  scope,
  body,
  ifMatch,
  context,
  locale,
}) => {
  const before = await readFacility(tx);
  const row = await tx
    .updateTable('facility')
    .set({
      name: body.name,
      kind: body.kind,
      code: storedCode(body.code, locale),
      beds: body.beds,
      health_centre: body.healthCentre,
      address: body.address,
      phone: body.phone,
      inspection_date: body.inspectionDate,
      version: ifMatch + 1,
      updated_at: context.now(),
    })
    .where('version', '=', ifMatch)
    .returning('organization_id')
    .executeTakeFirst();
  if (!row) {
    const current = await readFacility(tx);
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current } });
  }
  await tx
    .updateTable('organization')
    .set({ name: body.name })
    .where('id', '=', row.organization_id)
    .execute();
  await recordAudit(tx, scope, {
    action: 'facility.changed',
    subject: 'facility',
    details: { before, after: body },
  });
  return readFacility(tx);
};

/** 7 or 10 digits; a wrong check digit is only a warning, shown by the page (the rule for it is not certain). */
function storedCode(code: string | null, locale: Locale): string | null {
  if (code === null || code.trim() === '') return null;
  const reading = parseFacilityCode(code);
  if (reading.kind === 'complete') return reading.code;
  if (reading.kind === 'partial') return reading.lastSeven;
  const message = translator(locale)('errors:field.facilityCode');
  throw new Problem('invalid-input', { fields: [{ pointer: '/code', message }] });
}
