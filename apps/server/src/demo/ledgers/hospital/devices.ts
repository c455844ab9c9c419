/** The 機器台帳 of あおば総合病院 (R-D1): every made-up device, in the order of the lists from which it was copied. */
import { addressBook } from '../addresses.ts';
import { deviceList } from '../device-list.ts';
import type { DemoDevice } from '../model.ts';
import type { Random } from '../random.ts';
import { addMedicalDevices } from './medical-devices.ts';
import { segments } from './network.ts';
import { addCameraSwitch, addNetworkDevices } from './network-devices.ts';
import { addOtherDevices } from './other-devices.ts';
import { addServers } from './servers.ts';
import { addTerminals } from './terminals.ts';

export function devices(random: Random, today: string): readonly DemoDevice[] {
  const list = deviceList(random);
  const ranges = new Map(segments.map(({ name = '', ranges: [first = ''] = [] }) => [name, first]));
  const build = { random, today, list, address: addressBook(ranges) };
  addNetworkDevices(build);
  addServers(build);
  addTerminals(build);
  addMedicalDevices(build);
  addCameraSwitch(build);
  addOtherDevices(build);
  return list.rows.map((row, index) => withGaps(row, index));
}

/** What a list of this length always lacks: here and there a serial, a responsible person, a date. */
function withGaps(row: DemoDevice, index: number): DemoDevice {
  if (row.kind === 'network' || row.kind === 'server') return row;
  if (index % 23 === 7) return { ...row, serial: '' };
  if (index % 29 === 11) return { ...row, responsible: '' };
  return index % 31 === 5 ? { ...row, installedOn: null } : row;
}
