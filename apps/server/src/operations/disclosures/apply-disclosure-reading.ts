import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import { translator } from '@mamori/messages/translate';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { disclosureDetail, requireVersion } from '../../services/disclosures/detail.ts';
import { writeDisclosure } from '../../services/disclosures/write.ts';

/** Takes one sheet of the preview over; the facts of its head only when the person wants them. */
export const applyDisclosureReading: Handler<'applyDisclosureReading'> = async (call) => {
  const { tx, scope, params, body } = call;
  const current = await requireVersion(call, call.ifMatch);
  const form = current.reading.forms.find(({ sheet }) => sheet === body.sheet);
  if (!form) throw notRead(call);
  const { head, kind } = form;
  await writeDisclosure(call, {
    content: jsonb({ ...form.content }),
    reading: jsonb({ ...current.reading, state: 'applied' }),
    ...(body.takeHead
      ? {
          product: fit(head.product) ?? current.product,
          product_version: fit(head.productVersion) ?? current.productVersion,
          issuer_name: fit(head.maker) ?? current.issuerName,
          form_version: head.formVersion ?? current.formVersion,
          guideline_version: head.guidelineVersion ?? current.guidelineVersion,
          issued_on: head.issuedOn ?? current.issuedOn,
          ...(kind !== null && current.kind !== 'own' ? { kind } : {}),
        }
      : {}),
  });
  await recordAudit(tx, scope, {
    action: 'disclosure.readingApplied',
    subject: `disclosure:${params.disclosureId}`,
    details: { sheet: body.sheet, takeHead: body.takeHead, ...form.counts },
  });
  return disclosureDetail(call);
};

/** As long as the fields of the record are. */
const fit = (text: string | null): string | null => text?.slice(0, 200) ?? null;

function notRead({ locale }: Call<'applyDisclosureReading'>): Problem {
  return new Problem('conflict', { reason: translator(locale)('disclosures:server.noPreview') });
}
