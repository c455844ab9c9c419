/** People who save answers without pause, all on the same items, each write based on the version they last saw. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProblem, type Client } from '@mamori/contract/client';
import type { Office } from './people.ts';

export interface Acknowledged {
  readonly itemId: string;
  readonly version: number;
  readonly note: string;
}

/** The server says 100 requests a second at most; a person waits longer. */
const PAUSE_MS = 10;

export class Writers {
  /** Every answer that the server has acknowledged, in order. */
  readonly acknowledged: Acknowledged[] = [];
  /** Lost races: somebody else had saved in between, or the answer to our own write was cut off. */
  races = 0;
  readonly #office: Office;
  readonly #versions = new Map<string, number>();
  #working = false;
  #stopped = false;
  #busy = 0;
  #count = 0;
  readonly #loops: Promise<void>[];

  constructor(office: Office) {
    this.#office = office;
    this.#loops = office.people.map((client, person) => this.#loop(client, person));
  }

  resume(): void {
    this.#working = true;
  }

  /** Resolves when no request is under way. */
  async pause(): Promise<void> {
    this.#working = false;
    while (this.#busy > 0) await sleep(2);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#loops);
  }

  async #loop(client: Client, person: number): Promise<void> {
    for (let turn = person; !this.#stopped; turn++) {
      await sleep(PAUSE_MS);
      if (!this.#working) continue;
      this.#busy += 1;
      await this.#write(client, person, this.#office.items[turn % this.#office.items.length] ?? '');
      this.#busy -= 1;
    }
  }

  async #write(client: Client, person: number, itemId: string): Promise<void> {
    this.#count += 1;
    const note = `${person} さんの ${this.#count} 回目`;
    const ifMatch = this.#versions.get(itemId) ?? 0;
    const { assessmentId } = this.#office;
    const body = { answer: 'yes', date: '2025-05-20', targetDate: null, second: null, note } as const;
    try {
      const saved = await client.call('saveAnswer', { params: { assessmentId, itemId }, body, ifMatch });
      this.#versions.set(itemId, saved.answer.version);
      this.acknowledged.push({ itemId, version: saved.answer.version, note });
    } catch (error) {
      await this.#failed(itemId, error);
    }
  }

  /** Not acknowledged. What was overtaken is based on the newer version next time; the rest is tried again. */
  async #failed(itemId: string, error: unknown): Promise<void> {
    if (!(error instanceof ApiProblem) || error.code !== 'changed-meanwhile') {
      await sleep(20);
      return;
    }
    this.races += 1;
    const { current } = Object(error.problem.details) as { current?: { version: number } | null };
    // Whatever stands there, even an older one: had something been lost, saving would go on and the comparison tell.
    this.#versions.set(itemId, current?.version ?? 0);
  }
}
