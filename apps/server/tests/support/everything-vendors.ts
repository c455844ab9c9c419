/** One of every thing of vendors that has an id: requests, answers, documents, registers, and a vendor's own organization. */
import { askVendor, newCampaign } from './ask-vendors.ts';
import { answersTo, askWithSystem, fileOf as documentFile, organizationOf, signer } from './exchange.ts';
import { type Harness, otherTenant, type Visitor } from './harness.ts';
import { ask, EDITION } from './vendor-client.ts';
import { arrive } from './vendor-responses.ts';
import { carry, vendorOrganization } from './vendor-side.ts';
import { vendorForm } from './vendor-work.ts';

interface Of {
  readonly assessmentId: string;
  readonly vendorId: string;
}

export async function vendorThings(harness: Harness, administrator: Visitor, { assessmentId, vendorId }: Of) {
  return {
    ...(await vendorRecords(administrator, vendorId, assessmentId)),
    ...(await maintenance(administrator, vendorId)),
    ...(await answered(harness, administrator, assessmentId)),
    ...(await dropped(harness, administrator, assessmentId, vendorId)),
    ...(await exchange(administrator)),
    ...(await requests(administrator)),
    ...(await vendorSide(harness, administrator)),
  };
}

/** Of the same kinds, but removed. */
export async function removedVendorThings(visitor: Visitor, { assessmentId, vendorId }: Of) {
  const records = await vendorRecords(visitor, vendorId, assessmentId);
  const kept = await maintenance(visitor, vendorId);
  const { disclosureId, deviceLimitId } = records;
  const { remoteAccessId, maintenanceWorkId, dataPartnerId } = kept;
  await visitor.call('deleteDisclosure', { params: { disclosureId } });
  await visitor.call('deleteDeviceLimit', { params: { deviceLimitId } });
  await visitor.call('deleteMaintenanceWork', { params: { maintenanceWorkId } });
  await visitor.call('deleteRemoteAccess', { params: { remoteAccessId } });
  await visitor.call('deleteDataPartner', { params: { dataPartnerId } });
  return { ...records, ...kept };
}

async function vendorRecords(visitor: Visitor, vendorId: string, assessmentId: string) {
  const disclosure = await visitor.call('createDisclosure', {
    body: { vendorId, kind: 'mds', issuer: 'maker', status: 'requested' },
  });
  await visitor.call('receiveDisclosureFile', {
    params: { disclosureId: disclosure.id },
    files: [new File(['%PDF-1.7\n%%EOF'], '開示書.pdf', { type: 'application/pdf' })],
  });
  const limit = await visitor.call('createDeviceLimit', {
    body: { assessmentId, vendorId, device: '超音波診断装置', lacks: ['log'] },
  });
  return { disclosureId: disclosure.id, deviceLimitId: limit.id };
}

/** Remote maintenance with a reported work, and a partner of data exchange. */
async function maintenance(visitor: Visitor, vendorId: string) {
  const access = await visitor.call('createRemoteAccess', {
    body: { vendorId, systemId: null, device: 'サーバ', method: 'vpn' },
  });
  const work = await visitor.call('createMaintenanceWork', {
    body: {
      vendorId,
      systemId: null,
      remoteAccessId: access.id,
      place: 'remote',
      title: '点検',
      plan: { from: null, to: null },
    },
  });
  const { files } = await visitor.call('addMaintenanceFile', {
    params: { maintenanceWorkId: work.id },
    files: [new File(['%PDF-1.7\n%%EOF'], '計画書.pdf', { type: 'application/pdf' })],
  });
  const partner = await visitor.call('createDataPartner', {
    body: { name: '検査センター', kind: 'laboratory', direction: 'both' },
  });
  return {
    remoteAccessId: access.id,
    maintenanceWorkId: work.id,
    maintenanceFileId: files[0]?.id ?? '',
    dataPartnerId: partner.id,
  };
}

/** An answer that arrived. */
async function answered(harness: Harness, visitor: Visitor, assessmentId: string) {
  const { requestId } = await askVendor(visitor, '乙ネット', { assessmentId });
  const { id: responseId } = await arrive(harness, visitor, requestId, { '2-2': 'yes' });
  return { responseId };
}

/** A campaign with a request, and a form dropped in for it. */
async function dropped(harness: Harness, visitor: Visitor, assessmentId: string, vendorId: string) {
  const campaignId = await newCampaign(visitor, { assessmentId });
  await visitor.call('addVendorRequests', {
    params: { campaignId },
    body: { vendors: [{ vendorId }] },
  });
  const { id: formDropId } = await visitor.call('createFormDrop', { params: { campaignId } });
  const { files } = await visitor.call('addFormDropFiles', {
    params: { formDropId },
    files: [vendorForm(harness, '甲システム', '回答.xlsx')],
  });
  return { formDropId, formDropFileId: files[0]?.id ?? '' };
}

/** A peer whose key nobody has confirmed, a document of it that waits, and one of ours that is handed over. */
async function exchange(visitor: Visitor) {
  const asked = await askWithSystem(visitor, '文書の相手');
  const other = await signer('7d0f5d0e-6c0a-4f0e-9a63-0f2f3b6f4c11');
  const { peerId } = await visitor.call('importDocument', { files: [documentFile(await other.card())] });
  const document = await other.sign(await organizationOf(visitor), answersTo(asked.requestId));
  const { inboxId } = await visitor.call('importDocument', { files: [documentFile(document)] });
  const params = { peerId: String(peerId) };
  await visitor.call('updatePeer', {
    params,
    ifMatch: 1,
    body: { name: '文書の相手', reach: 'file', url: '', vendorId: asked.vendorId, customerId: null },
  });
  const { id: outboxId } = await visitor.call('sendRequestToPeer', {
    params: { requestId: asked.requestId },
    body: {},
  });
  return { ...params, inboxId: String(inboxId), outboxId };
}

async function requests(visitor: Visitor) {
  const { campaignId, requestId, vendorId } = await askVendor(visitor, '丙メンテナンス');
  const { link } = await visitor.call('createGuestLink', { params: { requestId }, body: { name: '田中' } });
  const { vendorToken } = await visitor.call('createVendorToken', {
    params: { vendorId },
    body: { name: '回答プログラム' },
  });
  return { campaignId, requestId, guestLinkId: link.id, vendorTokenId: vendorToken.id };
}

/** A vendor's organization with its own rows; `removed` ones are not needed: they are a stranger's too. */
async function vendorSide(harness: Harness, administrator: Visitor) {
  const vendor = await vendorOrganization(harness, administrator);
  const { id: productId } = await vendor.call('createProduct', { body: { name: 'カルテX' } });
  const { id: productVersionId } = await vendor.call('createProductVersion', {
    params: { productId },
    body: { label: '5.2' },
  });
  const { id: answerSetId } = await vendor.call('createAnswerSet', {
    params: { productVersionId },
    body: { editionId: EDITION },
  });
  await ask(await otherTenant(harness, administrator), vendor);
  await carry(harness);
  const [customer] = (await vendor.call('listCustomers', { query: { editionId: EDITION } })).rows;
  return {
    productId,
    productVersionId,
    answerSetId,
    customerId: customer?.id ?? '',
    customerRequestId: customer?.request?.id ?? '',
  };
}
