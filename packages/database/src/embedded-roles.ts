import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { withClient } from './pool.ts';
import { replaceFile } from './safe-file.ts';
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
    // The owner makes scratch databases for restore tests.
    await setUpRole(client, owner, passwords.owner, 'CREATEDB');
    await setUpRole(client, application, passwords.application, 'NOCREATEDB');
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    // The launcher makes the database as superuser; the owner's role must own it to create tables.
    const verb =
      rows.length === 0 ? `CREATE DATABASE ${database} OWNER` : `ALTER DATABASE ${database} OWNER TO`;
    await client.query(`${verb} ${owner}`);
    await client.query(
      `REVOKE ALL ON DATABASE ${database} FROM PUBLIC; GRANT CONNECT ON DATABASE ${database} TO ${application}`,
    );
  });
  return {
    ownerUrl: urlFor(superuserUrl, database, owner, passwords.owner),
    applicationUrl: urlFor(superuserUrl, database, application, passwords.application),
  };
}

async function setUpRole(
  client: pg.Client,
  role: string,
  password: string,
  createDatabase: string,
): Promise<void> {
  const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rows.length === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${role} LOGIN NOSUPERUSER ${createDatabase} NOCREATEROLE NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
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
  await replaceFile(file, JSON.stringify(passwords));
  return passwords;
}
