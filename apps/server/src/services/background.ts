/** What the product does by itself, for every organization: finding the work, on whose behalf, and again after a while. */
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../context.ts';

/** The product acts for one organization; row-level security holds as for a person. */
export function jobScope(organizationId: string): Scope {
  return { organizationId, personId: null, personName: '', origin: 'job' };
}

/** Reads across organizations, on the owner's connection: to find work, to count. Rows are changed in each one's own scope. */
export function readEverywhere<Row extends object>(
  context: Context,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return context.database.maintenance(async (client) => {
    await client.query("BEGIN READ ONLY; SET LOCAL app.maintenance = 'on'");
    const { rows } = await client.query<Row>(statement, [...values]);
    await client.query('COMMIT');
    return rows;
  });
}

/** At the start and every `interval` milliseconds. A failure is logged under `name` and tried again. */
export function repeat(
  context: Context,
  name: string,
  interval: number,
  work: () => Promise<unknown>,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = work().catch((cause: unknown) => context.log.error({ cause }, name));
  };
  run();
  const timer = setInterval(run, interval).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
