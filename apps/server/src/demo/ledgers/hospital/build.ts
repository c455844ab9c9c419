/** What the lists of devices share while they are made. */
import type { NextAddress } from '../addresses.ts';
import type { DeviceList } from '../device-list.ts';
import type { Random } from '../random.ts';

export interface Build {
  readonly random: Random;
  readonly today: string;
  readonly list: DeviceList;
  readonly address: NextAddress;
}
