/** `mamori serve --lan`: the door stays open as long as the command holds its request. Not part of the public API. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { translator } from '@mamori/messages/translate';
import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Environment } from './identify.ts';
import { Problem } from './problem.ts';

const LanRequest = z.object({
  address: z.ipv4().optional(),
  port: z.int().min(0).max(65_535).default(8443),
});

/** Whoever waits on the other end is told every so often that the door is open. */
const SIGN_OF_LIFE_MS = 20_000;

export function attachLocalLan(
  app: OpenAPIHono<Environment>,
  context: Context,
  guard: (c: HonoContext<Environment>) => void,
): void {
  app.post('/api/local/lan', async (c) => {
    guard(c);
    const parsed = LanRequest.safeParse(await c.req.json());
    if (!parsed.success) throw new Problem('malformed-request', { cause: parsed.error });
    const t = translator(c.get('locale'));
    // Loaded when it is asked for: a start needs no certificates.
    const { openLanDoor } = await import('./lan/listen-lan.ts');
    const { close, ...door } = await openLanDoor(context, parsed.data, (key, params) =>
      t(`console:lan.${key}`, params),
    );
    context.log.info({ url: door.url }, 'open for the local network');
    const text = new TextEncoder();
    let timer: NodeJS.Timeout;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(text.encode(`${JSON.stringify(door)}\n`));
        timer = setInterval(() => controller.enqueue(text.encode('\n')), SIGN_OF_LIFE_MS);
        timer.unref();
      },
      cancel() {
        clearInterval(timer);
        close();
        context.log.info({ url: door.url }, 'closed for the local network');
      },
    });
    return c.body(stream, 200, { 'content-type': 'application/x-ndjson' });
  });
}
