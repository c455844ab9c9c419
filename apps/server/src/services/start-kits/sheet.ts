/** Question sheets about devices, to be filled in by hand and sent back: for a dealer, or for the facility itself (R-X1, R-C2). */
import type { Sheet, SheetBlock } from '@mamori/documents/model/sheet';
import { facts, printSheetDate, signature } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { DeviceQuestion } from '@mamori/regulations/start-kits-model';
import type { AskedDevice, QuestionGroup } from './questions.ts';

export interface DeviceSheetInput {
  readonly locale: Locale;
  /** ISO day. */
  readonly date: string;
  readonly facility: { readonly name: string; readonly address: string; readonly phone: string };
  /** Those with something to ask, at least one. */
  readonly groups: readonly QuestionGroup[];
}

/** Each device takes a third of a page; a list of hundreds is filled in elsewhere. */
const MOST_DEVICES = 200;

/** Several groups stand one after the other, each with a head of its own. */
export function deviceSheet(input: DeviceSheetInput): Sheet {
  const [first, ...others] = input.groups;
  if (!first) throw new Error('no group to print a sheet for');
  return {
    locale: input.locale,
    ...headOf(first, input),
    blocks: [
      ...groupBlocks(first, input),
      ...others.flatMap((group): SheetBlock[] => [
        { kind: 'page', ...headOf(group, input) },
        ...groupBlocks(group, input),
      ]),
    ],
  };
}

function headOf({ vendor }: QuestionGroup, { locale, date, facility }: DeviceSheetInput) {
  const t = translator(locale);
  return {
    title: t(vendor ? 'startKit:sheet.title' : 'startKit:sheet.ownTitle'),
    recipient: vendor ? t('documents:question.to', { vendor: vendor.name }) : facility.name,
    corner: printSheetDate(date as Parameters<typeof printSheetDate>[0], locale),
  };
}

function groupBlocks(group: QuestionGroup, { locale, facility }: DeviceSheetInput): SheetBlock[] {
  const t = translator(locale);
  const { vendor, devices, ofVendor } = group;
  const address = [facility.name, facility.address, facility.phone].filter((line) => line.trim() !== '');
  const shown = devices.slice(0, MOST_DEVICES);
  return [
    {
      kind: 'paragraph',
      text: vendor
        ? t('startKit:sheet.request', { facility: facility.name, count: devices.length })
        : t('startKit:sheet.ownRequest', { count: devices.length }),
    },
    { kind: 'paragraph', text: t(vendor ? 'startKit:sheet.how' : 'startKit:sheet.ownHow'), small: true },
    ...(vendor ? [facts([t('documents:question.returnTo'), address.join('\n')])] : []),
    ...shown.flatMap((device, at) => deviceBlocks(device, shown.slice(0, at), at + 1, locale)),
    ...(devices.length > shown.length
      ? [
          {
            kind: 'notice',
            text: t('startKit:sheet.more', { count: devices.length - shown.length }),
          } as const,
        ]
      : []),
    ...(ofVendor.length > 0
      ? [together([heading(t('startKit:sheet.ofVendor')), questionTable(ofVendor, locale)])]
      : []),
    ...(vendor
      ? [
          together([
            heading(t('documents:question.respondent')),
            signature(
              t('documents:question.company'),
              t('documents:question.person'),
              t('documents:question.contact'),
              t('documents:question.answeredOn'),
            ),
          ]),
        ]
      : []),
  ];
}

const heading = (text: string): SheetBlock => ({ kind: 'heading', text, minor: true });
const together = (blocks: readonly SheetBlock[]): SheetBlock => ({ kind: 'together', blocks });

/** A device that is asked the same as one above can be answered with one tick. */
function deviceBlocks(
  device: AskedDevice,
  above: readonly AskedDevice[],
  number: number,
  locale: Locale,
): SheetBlock[] {
  const t = translator(locale);
  const like = above.find((one) => one.kind === device.kind && sameQuestions(one, device));
  const identity = facts(
    [t('startKit:sheet.place'), device.place],
    [t('startKit:sheet.makerModel'), [device.maker, device.model].filter(Boolean).join('　')],
    [t('startKit:sheet.serial'), device.serial],
  );
  return [
    together([
      heading(`${number}　${nameOf(device)}`),
      ...(identity.kind === 'facts' && identity.entries.length > 0 ? [identity] : []),
      ...(like
        ? [
            {
              kind: 'checklist',
              items: [t('startKit:sheet.sameAs', { number: above.indexOf(like) + 1, name: like.name })],
            } as const,
          ]
        : []),
      questionTable(device.questions, locale),
    ]),
  ];
}

const sameQuestions = (a: AskedDevice, b: AskedDevice) =>
  a.questions.map(({ id }) => id).join() === b.questions.map(({ id }) => id).join();

const nameOf = ({ name, number }: AskedDevice) => (number === '' ? name : `${name}（${number}）`);

function questionTable(questions: readonly DeviceQuestion[], locale: Locale): SheetBlock {
  const t = translator(locale);
  const unclear = `□ ${t('startKit:sheet.unclear')}`;
  return {
    kind: 'table',
    columns: [
      { title: t('startKit:sheet.question'), share: 3 },
      { title: t('startKit:sheet.answer'), share: 5 },
    ],
    rows: questions.map(({ text, answers }) => [
      text[locale],
      answers.length === 0
        ? `　\n${ROOM}${unclear}`
        : inLines([...answers.map((answer) => `□ ${answer[locale]}`), unclear]),
    ]),
  };
}

/** Room to write in, two lines high, before the box behind it. */
const ROOM = '　'.repeat(22);
/** Full-width signs that stand on a line of the column of answers. */
const WIDTH = 27;

/** Boxes with their words, never parted from each other at the end of a line. */
function inLines(boxes: readonly string[]): string {
  const lines: string[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const longer = `${last}　${box}`;
    if (last === undefined || widthOf(longer) > WIDTH) lines.push(box);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e]/.test(sign) ? 0.55 : 1), 0);
