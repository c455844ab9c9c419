/** What the hospital of the demonstration knows of its vendors: contracts, contacts, certificates, disclosures, remote maintenance. */
import { DeviceLimitInput, DisclosureInput } from '@mamori/contract/schemas/disclosures';
import {
  DataPartnerInput,
  MaintenanceWorkInput,
  RemoteAccessInput,
  WorkReportInput,
} from '@mamori/contract/schemas/maintenance';
import {
  ContractInput,
  VendorCertificateInput,
  VendorContactInput,
} from '@mamori/contract/schemas/vendor-register';
import { createDeviceLimit } from '../operations/device-limits/create-device-limit.ts';
import { createDisclosure } from '../operations/disclosures/create-disclosure.ts';
import { listSystems } from '../operations/facility/list-systems.ts';
import { approveMaintenanceWork } from '../operations/maintenance/approve-maintenance-work.ts';
import { createDataPartner } from '../operations/maintenance/create-data-partner.ts';
import { createMaintenanceWork } from '../operations/maintenance/create-maintenance-work.ts';
import { createRemoteAccess } from '../operations/maintenance/create-remote-access.ts';
import { reportMaintenanceWork } from '../operations/maintenance/report-maintenance-work.ts';
import { createContract } from '../operations/vendors/create-contract.ts';
import { createVendorCertificate } from '../operations/vendors/create-vendor-certificate.ts';
import { createVendorContact } from '../operations/vendors/create-vendor-contact.ts';
import { saveContractClauses } from '../operations/vendors/save-contract-clauses.ts';
import { saveDemarcation } from '../operations/vendors/save-demarcation.ts';
import { contractGuide } from '../services/register/guide.ts';
import { todayInJapan } from '../services/today.ts';
import { type Acting, perform } from './seed-call.ts';
import type { VendorRegister } from './vendor-work.ts';

const DAY = 86_400_000;
export type VendorIds = (name: string) => string;

export async function seedRegister(
  acting: Acting,
  assessmentId: string,
  register: VendorRegister,
  idOf: VendorIds,
): Promise<void> {
  await seedContracts(acting, register, idOf);
  await seedMaintenance(acting, register, idOf);
  for (const { vendor, disclosure } of register.disclosures) {
    const body = DisclosureInput.parse({ ...disclosure, vendorId: idOf(vendor) });
    await perform(acting, createDisclosure, { body });
  }
  for (const { vendor, limit } of register.limits) {
    const body = DeviceLimitInput.parse({ ...limit, vendorId: idOf(vendor), assessmentId });
    await perform(acting, createDeviceLimit, { body });
  }
}

async function seedContracts(acting: Acting, register: VendorRegister, idOf: VendorIds): Promise<void> {
  const { rows: systems } = await perform(acting, listSystems, {});
  for (const { vendor, contract, clauses = 0, demarcation = false } of register.contracts) {
    const systemIds = systems.filter(({ vendorId }) => vendorId === idOf(vendor)).map(({ id }) => id);
    const made = await perform(acting, createContract, {
      params: { vendorId: idOf(vendor) },
      body: ContractInput.parse({ ...contract, systemIds }),
    });
    const params = { contractId: made.id };
    let { version } = made;
    if (clauses > 0) {
      const body = { clauses: clauseAnswers(clauses) };
      ({ version } = await perform(acting, saveContractClauses, { params, body, ifMatch: version }));
    }
    if (demarcation)
      await perform(acting, saveDemarcation, { params, body: usualDemarcation(), ifMatch: version });
  }
  for (const { vendor, contact } of register.contacts) {
    const params = { vendorId: idOf(vendor) };
    await perform(acting, createVendorContact, { params, body: VendorContactInput.parse(contact) });
  }
  for (const { vendor, certificate, expiresInDays } of register.certificates) {
    const expiresOn = todayInJapan(new Date(acting.context.now().getTime() + expiresInDays * DAY));
    const body = VendorCertificateInput.parse({ ...certificate, expiresOn });
    await perform(acting, createVendorCertificate, { params: { vendorId: idOf(vendor) }, body });
  }
}

async function seedMaintenance(acting: Acting, register: VendorRegister, idOf: VendorIds): Promise<void> {
  for (const { vendor, access } of register.remote) {
    const body = RemoteAccessInput.parse({ ...access, vendorId: idOf(vendor), systemId: null });
    await perform(acting, createRemoteAccess, { body });
  }
  for (const { vendor, work, report } of register.works) {
    const body = MaintenanceWorkInput.parse({
      ...work,
      place: 'remote',
      vendorId: idOf(vendor),
      systemId: null,
      remoteAccessId: null,
    });
    const made = await perform(acting, createMaintenanceWork, { body });
    const params = { maintenanceWorkId: made.id };
    const { version } = await perform(acting, approveMaintenanceWork, { params, ifMatch: made.version });
    if (report) {
      const reported = WorkReportInput.parse(report);
      await perform(acting, reportMaintenanceWork, { params, body: reported, ifMatch: version });
    }
  }
  for (const partner of register.partners)
    await perform(acting, createDataPartner, { body: DataPartnerInput.parse(partner) });
}

function clauseAnswers(count: number) {
  const ids = contractGuide().sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
  const inside = ids.slice(0, count).map((id, at) => [id, answer('yes', `第${at + 1}条`)] as const);
  const missing = ids.slice(count, count + 1).map((id) => [id, answer('no', '')] as const);
  return Object.fromEntries([...inside, ...missing]);
}

const answer = (state: 'yes' | 'no', place: string) => ({ state, place, note: '' });

function usualDemarcation() {
  const { rows } = contractGuide().demarcation;
  return { rows: rows.map(({ sources: _, task, ...row }) => ({ ...row, task: task.ja, note: '' })) };
}
