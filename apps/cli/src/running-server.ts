/** Talks to the server that runs on the same data, by the token that lies beside them. */

import type { ProblemDetails } from '@mamori/contract/errors';
import { findInstance } from '@mamori/database/embedded/instance';
import { dataDirectory } from './data-directory.ts';
import { CommandError, locale } from './output.ts';

export interface RunningServer {
  readonly url: string;
  ask<T>(path: string, body: unknown): Promise<T>;
  /** Lines of an answer that goes on as long as this process wants it. */
  hold(path: string, body: unknown): AsyncGenerator<string>;
}

/** Null when none runs on this data. */
export function runningServer(): RunningServer | null {
  const instance = findInstance(dataDirectory());
  if (!instance) return null;
  async function send(path: string, body: unknown): Promise<Response> {
    const response = await fetch(`${instance?.url}/api/local/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${instance?.token}`,
        'content-type': 'application/json',
        'accept-language': locale,
        'x-mamori-request': '1',
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new CommandError(((await response.json()) as ProblemDetails).detail);
    return response;
  }
  return {
    url: instance.url,
    ask: async <T>(path: string, body: unknown) => (await (await send(path, body)).json()) as T,
    async *hold(path, body) {
      const response = await send(path, body);
      let rest = '';
      for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const lines = (rest + piece).split('\n');
        rest = lines.pop() ?? '';
        yield* lines.filter((line) => line !== '');
      }
    },
  };
}
