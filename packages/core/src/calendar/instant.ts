/** Instants as numbers → days in Japan, nine hours ahead: who signs in at 8 in the morning does so on the day of Tokyo. */
import type { IsoDate } from '../assessment/answer-document.ts';
import { fromDayNumber, toDayNumber } from './iso-date.ts';

const FILETIME_PER_SECOND = 10_000_000n;
/** Seconds between 1601-01-01 and 1970-01-01. */
const FILETIME_EPOCH = BigInt(-toDayNumber('1601-01-01')) * 86_400n;

/** `seconds` since 1970-01-01 of universal time. Null: beyond the years of a calendar. */
export const dayInJapan = (seconds: bigint): IsoDate | null =>
  fromDayNumber(Number((seconds + 32_400n) / 86_400n));

/** `fileTime`: 100 ns since 1601, as Active Directory has it. */
export const dayOfFileTime = (fileTime: bigint): IsoDate | null =>
  dayInJapan(fileTime / FILETIME_PER_SECOND - FILETIME_EPOCH);
