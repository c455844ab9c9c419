/** What the tests of the vendor's side do inside the server: its organization, and documents carried at once. */
import { randomUUID } from 'node:crypto';
import { createCarrier } from '../../src/services/exchange/worker.ts';
import { enrol, type Harness, PASSWORD, type Visitor } from './harness.ts';

/** Carries documents between the organizations until nothing is on its way. */
export const carry = (harness: Harness): Promise<void> => createCarrier(harness.context).run();

/** A vendor's organization with its first manager, signed in. */
export async function vendorOrganization(
  harness: Harness,
  administrator: Visitor,
  name = '青空システム',
): Promise<Visitor> {
  const { url } = await administrator.call('createVendorOrganization', {
    body: { name, managerName: '青木 一郎' },
  });
  const visitor = harness.visitor();
  await visitor.call('acceptInvitation', {
    body: {
      token: url.split('#')[1] ?? '',
      displayName: '青木 一郎',
      signInName: `vendor-${randomUUID().slice(0, 8)}`,
      password: PASSWORD,
      locale: 'ja',
    },
  });
  await enrol(harness, visitor);
  return visitor;
}
