import type { CallOutput } from '@mamori/contract/client';

export type Dashboard = CallOutput<'getDashboard'>;
export type Current = NonNullable<Dashboard['current']>;
