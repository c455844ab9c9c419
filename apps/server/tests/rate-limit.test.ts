import { expect, it } from 'vitest';
import { RateLimiter } from '../src/http/rate-limit.ts';

it('a clock that is set back by a day takes nothing away', () => {
  let now = Date.parse('2026-07-31T12:00:00Z');
  const limiter = new RateLimiter({ burst: 2, perSecond: 1 }, () => now);
  limiter.take('a');
  now -= 86_400_000;
  limiter.take('a');
  expect(() => limiter.take('a')).toThrow('too-many-requests');
  now += 1_000;
  limiter.take('a');
});
