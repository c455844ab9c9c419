/** A medical device of あおば総合病院 as its list has it, and the systems that such devices run on. */
import type { DemoDevice } from '../model.ts';
import type { SpotId } from './spots.ts';

export interface Machine {
  readonly name: string;
  readonly maker: string;
  readonly model: string;
  readonly spot: SpotId;
  /** Year of installation. */
  readonly year: number;
  readonly os?: readonly [os: string, version: string];
  readonly count?: number;
  readonly more?: DemoDevice;
}

export const IOT_LTSC = ['Windows 10 IoT Enterprise LTSC 2019', '1809'] as const;
export const IOT_2021 = ['Windows 10 IoT Enterprise LTSC 2021', '21H2'] as const;
export const EMBEDDED_7 = ['Windows Embedded Standard 7', 'SP1'] as const;
export const PRO_22H2 = ['Windows 10 Pro', '22H2'] as const;
