/** Serial day numbers of spreadsheets. The 1900 system counts a 29 February 1900 that never was (serial 60). */
import type { IsoDate } from '../assessment/answer-document.ts';
import { fromDayNumber, toDayNumber } from './iso-date.ts';

export type SerialSystem = 1900 | 1904;

const EPOCH_1900 = toDayNumber('1899-12-30');
const EPOCH_1904 = toDayNumber('1904-01-01');
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2958465;

/** The day of a serial number, its time of day dropped; null for what is no day. */
export function fromExcelSerial(serial: number, system: SerialSystem = 1900): IsoDate | null {
  if (!Number.isFinite(serial)) return null;
  const day = Math.floor(serial);
  if (system === 1904) return day < 0 ? null : fromDayNumber(EPOCH_1904 + day);
  if (day < 1 || day === 60 || day > LAST_SERIAL) return null;
  return fromDayNumber(EPOCH_1900 + (day < 60 ? day + 1 : day));
}

/** Null for days before the system begins. */
export function toExcelSerial(date: IsoDate, system: SerialSystem = 1900): number | null {
  const dayNumber = toDayNumber(date);
  if (system === 1904) return dayNumber < EPOCH_1904 ? null : dayNumber - EPOCH_1904;
  const serial = dayNumber - EPOCH_1900;
  const corrected = serial <= 60 ? serial - 1 : serial;
  return corrected < 1 ? null : corrected;
}
