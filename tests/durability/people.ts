/** Sets the product up over HTTP: a facility, its checklist, and several people signed in at the same time. */
import type { Client } from '@mamori/contract/client';
import { acceptInvitation, enrol, PASSWORD, visitorOf } from '../e2e/support/visitor.ts';
import type { Product } from './product.ts';

export interface Office {
  readonly assessmentId: string;
  readonly items: readonly string[];
  readonly people: readonly Client[];
}

export async function openOffice(product: Product, size: number): Promise<Office> {
  const first = visitorOf(product.url).client;
  const person = {
    displayName: '山田 花子',
    signInName: 'hanako',
    password: PASSWORD,
    locale: 'ja',
  } as const;
  const facility = { facilityName: 'さくら医院', facilityKind: 'clinic' } as const;
  await first.call('completeSetUp', { body: { code: await product.setUpCode(), ...person, ...facility } });
  await enrol(first);
  const { id } = await first.call('createAssessment', { body: { editionId: 'fy2025/facility' } });
  const { items } = await first.call('getAssessment', { params: { assessmentId: id } });
  const people = [first];
  while (people.length < size) people.push(await invite(product, first, `staff-${people.length}`));
  return { assessmentId: id, items: items.map((item) => item.itemId).slice(0, 8), people };
}

async function invite(product: Product, administrator: Client, name: string): Promise<Client> {
  const { url } = await administrator.call('createInvitation', { body: { name, roles: ['safety_manager'] } });
  return (await acceptInvitation(product.url, url, { displayName: name, signInName: name })).client;
}
