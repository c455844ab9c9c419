import type { Handler } from '../../http/call.ts';
import { maskedEmail, openLink } from '../../services/guests/open-link.ts';
import { lockRequest, statusAfter, writeStep } from '../../services/vendor-requests/step.ts';

/** The facility learns that the link was opened, the first time. */
export const viewGuestLink: Handler<'viewGuestLink'> = async ({ context, tx, scope, body }) => {
  const link = await openLink(context, tx, body.token, scope.origin);
  const { row } = link;
  if (!row.opened_at) {
    const now = context.now();
    await tx.updateTable('guest_link').set({ opened_at: now }).where('id', '=', row.id).execute();
    const request = await lockRequest(tx, row.request_id);
    await writeStep(context, tx, link.scope, request, {
      status: statusAfter(request, 'open'),
      changes: { opened_at: now },
      kind: 'opened',
      details: { linkId: row.id },
    });
  }
  return {
    linkId: row.id,
    facilityName: row.facility_name,
    vendorName: row.vendor_name,
    title: row.title,
    dueOn: row.due_on,
    name: row.name,
    maskedEmail: maskedEmail(row.email),
    mailAvailable: row.email !== '',
    expiresAt: row.expires_at.toISOString(),
  };
};
