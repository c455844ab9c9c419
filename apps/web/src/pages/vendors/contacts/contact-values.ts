import type { VendorDetail } from '../vendor-panel-props.ts';

export type ContactRow = VendorDetail['contacts'][number];
export const PURPOSES = ['checklist', 'security', 'support', 'sales', 'other'] as const;
export const AVAILABILITIES = ['day', 'night', 'always'] as const;

export type ContactValues = Omit<ContactRow, 'id' | 'vendorId' | 'version'>;

export function contactValues(row: ContactRow | undefined): ContactValues {
  return {
    name: row?.name ?? '',
    department: row?.department ?? '',
    purpose: row?.purpose ?? 'support',
    availability: row?.availability ?? 'day',
    hours: row?.hours ?? '',
    phone: row?.phone ?? '',
    email: row?.email ?? '',
    note: row?.note ?? '',
  };
}

export const CONTACT_READERS = ['getVendor'] as const;
