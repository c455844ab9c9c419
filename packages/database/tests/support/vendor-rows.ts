/** A row in every table about vendors, as a facility and as a vendor, for `fillTenant`. */
import type { Tx } from '../../src/connect.ts';
import { fillDisclosures, fillMaintenance, fillRegister } from './vendor-rows/register.ts';
import {
  fillCampaign,
  fillFormDrop,
  fillGuests,
  fillMail,
  fillRequest,
  fillResponse,
} from './vendor-rows/requests.ts';
import type { FilledKeys } from './vendor-rows/values.ts';
import { fillCustomers, fillExchange, fillProducts } from './vendor-rows/vendor-side.ts';

export async function fillVendorTables(tx: Tx, keys: FilledKeys): Promise<void> {
  const contract_id = await fillRegister(tx, keys);
  const campaign_id = await fillCampaign(tx, keys);
  const request_id = await fillRequest(tx, keys, { campaign_id, contract_id });
  const response_id = await fillResponse(tx, keys, request_id);
  await fillFormDrop(tx, keys, { campaign_id, request_id, response_id });
  await fillGuests(tx, keys, request_id);
  await fillMail(tx, keys, request_id);
  await fillDisclosures(tx, keys, request_id);
  await fillMaintenance(tx, keys);
  const exchanged = await fillExchange(tx, keys);
  const product_version_id = await fillProducts(tx, keys);
  await fillCustomers(tx, keys, { ...exchanged, product_version_id });
}
