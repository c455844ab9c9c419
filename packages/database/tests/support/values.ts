import { createHash } from 'node:crypto';

export const SHA = createHash('sha256').update('').digest();
