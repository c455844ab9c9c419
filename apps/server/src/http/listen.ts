/** The HTTP server of one installation, on one address. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Context } from '../context.ts';
import { createApp } from './app.ts';

/** Longer than the minute after which proxies and clients let an idle connection go: they close it, not we, while a request is on its way. */
const KEEP_ALIVE_MS = 75_000;

export interface Address {
  readonly hostname: string;
  /** 0: any that is free. */
  readonly port: number;
}

/** Rejects when the address is taken. */
export function listen(context: Context, address: Address): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const ready = ({ port }: AddressInfo) => resolve({ server, port });
    const server = serve({ fetch: createApp(context).fetch, ...address }, ready) as Server;
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.once('error', reject);
  });
}
