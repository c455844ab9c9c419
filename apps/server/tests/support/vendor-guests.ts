/** What the tests about vendors share: a request to a vendor, its links, the codes in its mail, programs with a token. */
import { createClient } from '@mamori/contract/client';
import { start } from './facility-work.ts';
import type { Harness, Visitor } from './harness.ts';
import { recordExample } from './record-examples.ts';

export interface Asked {
  readonly campaignId: string;
  readonly requestId: string;
  readonly vendorId: string;
  readonly assessmentId: string;
}

/** A new campaign for FY2025 with this vendor in it; of a campaign that is named, one more vendor. */
export async function askVendor(
  visitor: Visitor,
  name: string,
  campaign?: Pick<Asked, 'campaignId' | 'assessmentId'>,
): Promise<Asked> {
  const vendor = await visitor.call('createVendor', { body: { name, contractKind: 'maintenance' } });
  const { campaignId, assessmentId } = campaign ?? (await newCampaign(visitor));
  const { requests } = await visitor.call('addVendorRequests', {
    params: { campaignId },
    body: { vendors: [{ vendorId: vendor.id }] },
  });
  const request = requests.find(({ vendorId }) => vendorId === vendor.id);
  return { campaignId, requestId: request?.id ?? '', vendorId: vendor.id, assessmentId };
}

export async function newCampaign(
  visitor: Visitor,
  { dueOn = '2099-03-31', assessmentId = '' } = {},
): Promise<{ campaignId: string; assessmentId: string }> {
  const { rows } = await visitor.call('listAssessments');
  const known = assessmentId || rows.find(({ editionId }) => editionId === 'fy2025/facility')?.id;
  const id = known ?? (await start(visitor, 'fy2025/facility'));
  const campaign = await visitor.call('createCampaign', {
    body: {
      assessmentId: id,
      title: '令和7年度 サイバーセキュリティ対策の確認',
      dueOn,
      asks: ['checklist'],
      letter: {
        subject: '確認のお願い',
        body: '{{vendor}} 御中\n{{facility}}です。対象は{{systems}}です。\n{{link}}',
      },
      reminders: { daysBefore: [7], daysAfter: [3], escalateAfterDays: 14 },
    },
  });
  return { campaignId: campaign.id, assessmentId: id };
}

export const EMAIL = 'tanaka@vendor.example';

/** The token of a new link: what stands after the hash sign. */
export async function linkFor(
  visitor: Visitor,
  requestId: string,
  { name = '田中 一郎', email = EMAIL, days = 60 } = {},
): Promise<{ token: string; id: string }> {
  const { link, url } = await visitor.call('createGuestLink', {
    params: { requestId },
    body: { name, email, days },
  });
  return { token: url.split('#')[1] ?? '', id: link.id };
}

/** Newest mail to this address, as it waits to be sent. */
export async function mailTo(harness: Harness, token: string, recipient: string) {
  const [organizationId = ''] = token.split('.');
  const scope = { organizationId, personId: null, personName: '', origin: null };
  return harness.context.database.read(scope, (tx) =>
    tx
      .selectFrom('mail_message')
      .select(['subject', 'body', 'purpose'])
      .where('recipient', '=', recipient)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
}

export async function codeFor(harness: Harness, token: string, email = EMAIL): Promise<string> {
  await harness.visitor().call('sendGuestCode', { body: { token } });
  const mail = await mailTo(harness, token, email);
  return /\d{6}/.exec(mail?.body ?? '')?.[0] ?? '';
}

/** Somebody of the vendor who has entered by a link of their own. */
export async function enterByLink(
  harness: Harness,
  facility: Visitor,
  requestId: string,
  person: { readonly name?: string; readonly email?: string } = {},
): Promise<Visitor> {
  const { token } = await linkFor(facility, requestId, person);
  const code = await codeFor(harness, token, person.email ?? EMAIL);
  const guest = harness.visitor();
  await guest.call('enterAsGuest', { body: { token, code } });
  return guest;
}

/** A program of a vendor: no cookie, a token with every request. */
export function program(harness: Harness, token: string): Visitor {
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(input, { ...init, headers });
    await recordExample(String(input), init, response);
    return response;
  };
  const client = createClient({ baseUrl: harness.url, fetch: send, locale: () => 'ja' });
  return { ...client, fetch: send, cookie: () => null };
}
