import type { Handler } from '../../http/call.ts';
import { startKits } from '../../services/start-kits/content.ts';
import { openQuestions } from '../../services/start-kits/questions.ts';

/** Of a group that is printed rather than read on a screen. */
const MOST_SHOWN = 200;

export const listDeviceQuestions: Handler<'listDeviceQuestions'> = async (call) => {
  const groups = await openQuestions(call);
  return {
    groups: groups.map(({ vendor, deviceCount, devices, ofVendor }) => ({
      vendorId: vendor?.id ?? null,
      vendorName: vendor?.name ?? null,
      deviceCount,
      questionCount: devices.reduce((sum, { questions }) => sum + questions.length, ofVendor.length),
      devices: devices.slice(0, MOST_SHOWN).map(({ id, name, place, questions }) => {
        return { id, name, place, questions: questions.map((question) => question.id) };
      }),
    })),
    questions: Object.fromEntries(startKits().questions.map(({ id, text }) => [id, text])),
  };
};
