/** Talks to the server that runs on the same data, by the token that lies beside them. */

import type { ProblemDetails } from '@mamori/contract/errors';
import { findInstance } from '@mamori/database/embedded/instance';
import { dataDirectory } from './data-directory.ts';
import { CommandError, locale } from './output.ts';

export interface RunningServer {
  readonly url: string;
  ask<T>(path: string, body: unknown): Promise<T>;
}

/** Null when none runs on this data. */
export function runningServer(): RunningServer | null {
  const instance = findInstance(dataDirectory());
  if (!instance) return null;
  return {
    url: instance.url,
    async ask<T>(path: string, body: unknown): Promise<T> {
      const response = await fetch(`${instance.url}/api/local/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${instance.token}`,
          'content-type': 'application/json',
          'accept-language': locale,
          'x-mamori-request': '1',
        },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new CommandError(((await response.json()) as ProblemDetails).detail);
      return (await response.json()) as T;
    },
  };
}
