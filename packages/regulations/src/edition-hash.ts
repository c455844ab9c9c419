/** The fingerprint of an edition: published editions never change, and a test compares these hashes. */
import { createHash } from 'node:crypto';
import type { Edition } from './model/edition.ts';

/** SHA-256 over the canonical content, independent of the YAML's layout. */
export function editionHash(edition: Edition): string {
  return createHash('sha256').update(canonical(edition), 'utf8').digest('hex');
}

/**
 * Keys sorted, no white space; false, empty lists and absent fields are left out, so that a field added to the model
 * with such a default leaves the hashes of published editions as they are.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => !isDefault(field))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}

function isDefault(field: unknown): boolean {
  return field === undefined || field === false || (Array.isArray(field) && field.length === 0);
}
