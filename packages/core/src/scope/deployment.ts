/** Where a system runs, and as which device class the checklist counts it (R-A5, R-B11). */
import type { DeviceClass } from '@mamori/regulations/model/edition';

export interface Deployment {
  /** Null: not decided by the kind of deployment alone. */
  readonly deviceClasses: readonly DeviceClass[] | null;
  readonly source: string;
  /** What another source says. */
  readonly conflict?: { readonly code: 'storing-medical-device'; readonly source: string };
}

export const DEPLOYMENTS = {
  server: { deviceClasses: ['server'], source: 'S0 12-A-1' },
  terminal: { deviceClasses: ['terminal'], source: 'S0 12-A-1' },
  'server-and-terminals': { deviceClasses: ['server', 'terminal'], source: 'S0 12-A-1' },
  /** Cloud by S0 12-A-1: a desktop as a service is a client, everything else a server. */
  saas: { deviceClasses: ['server'], source: 'S0 12-A-1' },
  paas: { deviceClasses: ['server'], source: 'S0 12-A-1' },
  iaas: { deviceClasses: ['server'], source: 'S0 12-A-1' },
  daas: { deviceClasses: ['terminal'], source: 'S0 12-A-1' },
  storage: { deviceClasses: ['server'], source: 'S0 12-A-1' },
  'network-device': { deviceClasses: ['network'], source: 'S0 12-A-2' },
  /** S0 speaks of end points; S1 lists devices that can store images or results among the servers. */
  'medical-device': {
    deviceClasses: ['terminal'],
    source: 'S0 7-4',
    conflict: { code: 'storing-medical-device', source: 'S1 第5条(1)④' },
  },
  unknown: { deviceClasses: null, source: 'S0 12-A-1' },
} as const satisfies Record<string, Deployment>;

export type DeploymentId = keyof typeof DEPLOYMENTS;
export const DEPLOYMENT_IDS = Object.keys(DEPLOYMENTS) as readonly DeploymentId[];

/** Classes of a system that runs in several ways; null as soon as one of them is not known. */
export function deviceClassesOf(deployments: readonly DeploymentId[]): readonly DeviceClass[] | null {
  const classes = deployments.map((id): readonly DeviceClass[] | null => DEPLOYMENTS[id].deviceClasses);
  if (classes.length === 0 || classes.includes(null)) return null;
  const all = new Set(classes.flatMap((one) => one ?? []));
  return (['server', 'terminal', 'network'] as const).filter((one) => all.has(one));
}
