/** A second door of the running server, for phones in the house: HTTPS under one private address, open as long as the command runs. */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Context } from '../../context.ts';
import { createApp } from '../app.ts';
import { Problem } from '../problem.ts';
import { certificateFor, fingerprintOf, loadAuthority } from './authority.ts';
import { isPrivate, privateAddresses } from './private-address.ts';

export interface LanDoor {
  readonly url: string;
  /** Where a phone fetches the certificate of the authority. */
  readonly authorityUrl: string;
  /** SHA-256 of that certificate. */
  readonly fingerprint: string;
  /** Other private addresses of this computer. */
  readonly others: readonly string[];
  close(): void;
}

const AUTHORITY_PATH = '/mamori-authority.crt';

/** Throws `conflict` with a sentence when there is no such address, or the port is taken. */
export async function openLanDoor(
  context: Context,
  wanted: { readonly address?: string | undefined; readonly port: number },
  say: (key: 'noAddress' | 'notPrivate' | 'notOurs' | 'portInUse', params?: Record<string, string>) => string,
): Promise<LanDoor> {
  const refuse = (...what: Parameters<typeof say>) => new Problem('conflict', { reason: say(...what) });
  const address = wanted.address ?? privateAddresses()[0];
  if (!address) throw refuse('noAddress');
  if (!isPrivate(address) && address !== '127.0.0.1') throw refuse('notPrivate', { address });
  const authority = await loadAuthority(context);
  const tls = await certificateFor(authority, address, context.now());
  const app = createApp(behindDoor(context, address));
  const certificate = new Uint8Array(authority.certificate.rawData);
  const server = await listening(
    (request, env) =>
      new URL(request.url).pathname === AUTHORITY_PATH
        ? new Response(certificate, { headers: { 'content-type': 'application/x-x509-ca-cert' } })
        : app.fetch(request, env as never),
    { address, port: wanted.port, tls },
  ).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw refuse('portInUse', { port: String(wanted.port) });
    if (error.code === 'EADDRNOTAVAIL') throw refuse('notOurs', { address });
    throw error;
  });
  const url = `https://${address}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    authorityUrl: url + AUTHORITY_PATH,
    fingerprint: fingerprintOf(authority),
    others: privateAddresses().filter((other) => other !== address),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The same product: its cookies for HTTPS alone, requests under this address alone, nothing of the command line. */
function behindDoor(context: Context, address: string): Context {
  const hosts = new Set([address]);
  return { ...context, config: { ...context.config, hosts, secureCookies: true }, localToken: () => null };
}

interface At {
  readonly address: string;
  readonly port: number;
  readonly tls: { readonly cert: string; readonly key: string };
}

function listening(
  fetch: (request: Request, env: unknown) => Response | Promise<Response>,
  { address, port, tls }: At,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch, createServer, serverOptions: { ...tls, minVersion: 'TLSv1.2' }, hostname: address, port },
      () => resolve(server),
    ) as Server;
    server.once('error', reject);
  });
}
