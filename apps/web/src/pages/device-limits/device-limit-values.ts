import type { CallOutput } from '@mamori/contract/client';

export type DeviceLimitRow = CallOutput<'listDeviceLimits'>['rows'][number];
export const LACKS = ['log', 'patch', 'access'] as const;
export type Lack = (typeof LACKS)[number];

/** Everything that shows devices that cannot comply, or the evidence they leave. */
export const DEVICE_LIMIT_READERS = ['listDeviceLimits', 'listAttachments', 'getAssessment'] as const;
