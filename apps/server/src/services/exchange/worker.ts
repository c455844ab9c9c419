/**
 * Carries documents: out of the outboxes, and from the inboxes to what they are about. Looks every few seconds and as soon as
 * something was written. Several processes may do it at once: rows are claimed, none twice.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { deliverHttps } from './deliver-https.ts';
import { deliverInside, postponeInside } from './deliver-inside.ts';
import { giveUp, handleDocument, newDocuments } from './handle.ts';
import { listenForWork } from './wake.ts';
import { inParallel, organizationsWithNew, organizationsWithOutgoing } from './work.ts';

const LOOK_EVERY = 5_000;
const INBOXES_AT_ONCE = 4;
const SENDERS_AT_ONCE = 2;
const FAILURES_AT_MOST = 5;

/** Failures of ours by document: it is passed over for this round and given up after some. */
type Failures = Map<string, number>;

export interface Carrier {
  /** Delivers and handles until nothing is due. */
  run(): Promise<void>;
}

export function createCarrier(context: Context): Carrier {
  const failures: Failures = new Map();
  return {
    async run() {
      const passedOver = new Set<string>();
      for (let isBusy = true; isBusy; ) {
        const sent = await deliverAll(context);
        const handled = await handleAll(context, failures, passedOver);
        isBusy = sent + handled > 0;
      }
    },
  };
}

async function deliverAll(context: Context): Promise<number> {
  let count = 0;
  const work = (send: typeof deliverInside) => async (organizationId: string) => {
    try {
      for (let done = 1; done > 0; count += done) done = await send(context, organizationId);
    } catch (cause) {
      context.log.error({ cause, organizationId }, 'exchange: delivery');
      await postponeInside(context, organizationId);
    }
  };
  await inParallel(await organizationsWithOutgoing(context, 'inside'), SENDERS_AT_ONCE, work(deliverInside));
  await inParallel(await organizationsWithOutgoing(context, 'https'), SENDERS_AT_ONCE, work(deliverHttps));
  return count;
}

async function handleAll(context: Context, failures: Failures, passedOver: Set<string>): Promise<number> {
  let count = 0;
  const organizations = await organizationsWithNew(context, [...passedOver]);
  await inParallel(organizations, INBOXES_AT_ONCE, async (organizationId) => {
    for (const id of await newDocuments(context, organizationId, [...passedOver])) {
      count += 1;
      try {
        await handleDocument(context, organizationId, id);
        failures.delete(id);
      } catch (cause) {
        context.log.error({ cause, organizationId, id }, 'exchange: handling');
        passedOver.add(id);
        failures.set(id, (failures.get(id) ?? 0) + 1);
        if ((failures.get(id) ?? 0) >= FAILURES_AT_MOST) await giveUp(context, organizationId, id);
      }
    }
  });
  return count;
}

/** In the background until stopped. A failure is logged and tried again. */
export function startExchange(context: Context): { stop(): Promise<void> } {
  const carrier = createCarrier(context);
  const stopping = new AbortController();
  let wake: () => void = () => {};
  let isAwake = false;
  const ring = () => {
    isAwake = true;
    wake();
  };
  const listening = listenForWork(context.database.ownerUrl, ring);
  const loop = async () => {
    while (!stopping.signal.aborted) {
      isAwake = false;
      await carrier.run().catch((cause: unknown) => context.log.error({ cause }, 'exchange'));
      if (isAwake) continue;
      await Promise.race([
        new Promise<void>((resolve) => {
          wake = resolve;
        }),
        sleep(LOOK_EVERY, undefined, { signal: stopping.signal, ref: false }).catch(() => {}),
      ]);
    }
  };
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      ring();
      await running;
      await listening.close();
    },
  };
}
