import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type pg from 'pg';
import { withClient } from './pool.ts';
import { APPLICATION_ROLE } from './tables.ts';

const NAMES = { owner: 'mamori_owner', application: APPLICATION_ROLE, database: 'mamori' };

interface Passwords {
  readonly owner: string;
  readonly application: string;
}

export interface EmbeddedUrls {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

/** In our own cluster both roles log in by themselves; their random passwords lie beside the data, readable by us only. */
export async function setUpEmbeddedRoles(
  superuserUrl: string,
  passwordFile: string,
  names: typeof NAMES = NAMES,
): Promise<EmbeddedUrls> {
  const passwords = (await readPasswords(passwordFile)) ?? (await createPasswords(passwordFile));
  const { owner, application, database } = names;
  await withClient(superuserUrl, async (client) => {
    await setUpRole(client, owner, passwords.owner);
    await setUpRole(client, application, passwords.application);
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
    await client.query(
      `REVOKE ALL ON DATABASE ${database} FROM PUBLIC; GRANT CONNECT ON DATABASE ${database} TO ${application}`,
    );
  });
  return {
    ownerUrl: urlFor(superuserUrl, database, owner, passwords.owner),
    applicationUrl: urlFor(superuserUrl, database, application, passwords.application),
  };
}

async function setUpRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rows.length === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
  );
}

function urlFor(superuserUrl: string, database: string, user: string, password: string): string {
  const url = new URL(superuserUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function readPasswords(file: string): Promise<Passwords | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Passwords;
  } catch (error) {
    // Missing or torn by a crash: new ones are set, nothing is lost.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function createPasswords(file: string): Promise<Passwords> {
  const passwords = { owner: randomBytes(24).toString('hex'), application: randomBytes(24).toString('hex') };
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(`${file}.new`, 'w', 0o600);
  await handle.writeFile(JSON.stringify(passwords));
  await handle.sync();
  await handle.close();
  await rename(`${file}.new`, file);
  return passwords;
}
