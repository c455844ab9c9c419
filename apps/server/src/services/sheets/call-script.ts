/** The call to the dealer or vendor, line by line (R-X2, R-C10). */
import { effectiveVerdict } from '@mamori/core/assessment/effective';
import { type CallScriptStep, callScript } from '@mamori/documents/sheets/call-script';
import { translator } from '@mamori/messages/translate';
import type { Help } from '@mamori/regulations/model/help';
import { answerDocument } from '../assessments/document.ts';
import { knowledge } from '../knowledge/knowledge.ts';
import { askedItems } from './questions.ts';
import { BLANK, closeHelp, fill, type SheetRequest, type SheetVendor, shortTitle } from './sources.ts';

interface CallItem {
  readonly label: string;
  readonly help: Help;
}

export function makeCallScript(
  request: SheetRequest,
  vendor: SheetVendor | null,
  itemId: string | undefined,
) {
  const { loaded, locale, today } = request;
  return callScript({
    locale,
    facility: loaded.facilityName,
    vendor: vendor?.name ?? BLANK,
    ...(vendor?.phone ? { telephone: vendor.phone } : {}),
    purpose: shortTitle(loaded.edition, locale),
    date: today,
    steps: steps(request, vendor, callItems(request, itemId)),
  });
}

/** Without a named item: what the facility cannot answer with はい yet. */
function callItems(request: SheetRequest, itemId: string | undefined): CallItem[] {
  const { items } = answerDocument(request.loaded);
  const open = askedItems(request, itemId).filter(({ id }) => {
    const verdict = effectiveVerdict(items[id]);
    return itemId !== undefined || verdict === 'unknown' || verdict === 'no';
  });
  return open.flatMap(({ id, label }) => {
    const help = closeHelp(request, id);
    return help ? [{ label, help }] : [];
  });
}

function steps(
  request: SheetRequest,
  vendor: SheetVendor | null,
  items: readonly CallItem[],
): CallScriptStep[] {
  const { locale, loaded, caller } = request;
  const t = translator(locale);
  const { call } = knowledge().general;
  const system = vendor?.systems.join(t('documents:separator')) ?? '';
  const known = { facility: loaded.facilityName, caller, vendor: vendor?.name ?? '', system };
  const say = (text: Help['meaning']) => fill(text[locale], known, locale);
  // S0 answered for FY2023: who reads it out has to know (RULES.md).
  const basis = (qa: readonly string[]) =>
    qa.length === 0
      ? ''
      : t('knowledge:server.basis', {
          answers: qa.map((id) => id.replace(/^S0 /, '')).join(t('documents:separator')),
        });
  const reception = { they: t('knowledge:server.onlyReception'), you: say(call.onlyReception) };
  return [
    { title: t('knowledge:server.callOpening'), say: [say(call.opening)], replies: [reception] },
    ...items.map(({ label, help }) => ({
      title: `${label} ${help.title[locale]}`,
      say: [help.callScript.opening, ...help.callScript.questions].map(say),
      replies: [],
    })),
    { title: t('knowledge:server.callExcuses'), say: [], replies: replies(items, say, basis) },
    { title: t('knowledge:server.callClosing'), say: [say(call.closing)], replies: [] },
  ].filter((step) => step.say.length > 0 || step.replies.length > 0);
}

/** What the other side may say to any of the items, each once. */
function replies(
  items: readonly CallItem[],
  say: (text: Help['meaning']) => string,
  basis: (qa: readonly string[]) => string,
) {
  const ids = new Set(items.flatMap(({ help }) => help.callScript.excuses));
  return knowledge()
    .general.excuses.filter((excuse) => ids.has(excuse.id))
    .map(({ says, phone, qa }) => ({ they: say(says), you: `${say(phone)}${basis(qa)}` }));
}
