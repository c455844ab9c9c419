import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the product keeps its data: MAMORI_DATA, as for the server. */
export function dataDirectory(): string {
  return process.env.MAMORI_DATA || join(homedir(), '.mamori');
}
