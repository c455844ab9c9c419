/** The launcher's first look for a server on the same data. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { refuseSecondStart } from '../../scripts/launch/already-running.mjs';

/** A data directory whose server.json names this process and the port of `server`. */
async function announce(server: Server): Promise<void> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const directory = mkdtempSync(join(tmpdir(), 'mamori-announced-'));
  const { port } = server.address() as AddressInfo;
  const instance = { url: `http://127.0.0.1:${port}`, pid: process.pid };
  writeFileSync(join(directory, 'server.json'), JSON.stringify(instance));
  vi.stubEnv('MAMORI_DATA', directory);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.close();
    rmSync(directory, { recursive: true });
  });
}

it('refuses when the server answers', async () => {
  await announce(createHttpServer((_, response) => response.end('{}')));
  await expect(refuseSecondStart()).rejects.toThrow('http://127.0.0.1:');
});

it('goes on when only the port of a killed server is still open', async () => {
  await announce(createServer());
  await expect(refuseSecondStart()).resolves.toBeUndefined();
});
