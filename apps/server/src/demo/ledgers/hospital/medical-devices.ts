/** Medical devices of あおば総合病院 that store or send patients' data (R-D1; S0 7-4). Makers and models as they are sold. */
import { recently } from '../days.ts';
import type { DemoDevice } from '../model.ts';
import type { Build } from './build.ts';
import type { Machine } from './machine.ts';
import { IMAGING_MACHINES } from './machines-imaging.ts';
import { TEST_MACHINES } from './machines-tests.ts';
import { WARD_MACHINES } from './machines-wards.ts';
import { MEDICAL } from './network.ts';
import { at, offWire } from './spots.ts';

const MACHINES = [...IMAGING_MACHINES, ...TEST_MACHINES, ...WARD_MACHINES];

const COMMON: DemoDevice = {
  kind: 'medical',
  connection: 'inside',
  patientData: 'yes',
  encryption: 'impossible',
  antivirus: 'no',
  patching: 'by_vendor',
  servicesStopped: 'unknown',
  mediaRestricted: 'unknown',
  passwordChanged: 'unknown',
};

export function addMedicalDevices(build: Build): void {
  for (const machine of MACHINES) {
    const { count = 1, name } = machine;
    for (let number = 1; number <= count; number++)
      build.list.add('ME', { ...deviceOf(build, machine), name: count === 1 ? name : `${name}${number}` });
  }
}

/** What is not on a wire has no address and no switch. */
function deviceOf({ random, today, address }: Build, machine: Machine): DemoDevice {
  const { maker, model, spot, year, os = ['', ''], more = {} } = machine;
  const [segment = null] = more.segmentIds ?? [MEDICAL];
  const isPatched = os[0] !== '' && (more.patching ?? 'by_vendor') === 'by_vendor';
  return {
    ...COMMON,
    maker,
    model,
    os: os[0],
    osVersion: os[1],
    ...(segment === null ? { connection: 'none' } : {}),
    ...(segment === null ? offWire(spot) : at(spot)),
    segmentIds: segment === null ? [] : [segment],
    addresses: segment === null ? [] : [address(segment, 51)],
    patchedOn: isPatched ? recently(random, today, 90, 320) : null,
    installedOn: `${year}-${random.pick(['03-22', '06-12', '09-18', '11-27'])}`,
    ...more,
  };
}
