import type { Sheet } from '@mamori/documents/model/sheet';
import { digestSheet } from '@mamori/documents/sheets/digest-sheet';
import { type Call, type Handler, signedIn } from '../../http/call.ts';
import { loadDigest } from '../../services/assessments/digest.ts';
import { type LoadedAssessment, loadAssessment } from '../../services/assessments/load.ts';
import { auditRead } from '../../services/audit-read.ts';
import { judging } from '../../services/judging.ts';
import { latestSealLine } from '../../services/seal.ts';
import { makeCallScript } from '../../services/sheets/call-script.ts';
import { sheetDownload } from '../../services/sheets/download.ts';
import { makeQuestions } from '../../services/sheets/questions.ts';
import { makeSayShow } from '../../services/sheets/say-show.ts';
import { loadVendor, type SheetRequest } from '../../services/sheets/sources.ts';

type SheetCall = Call<'getSheet'>;

export const getSheet: Handler<'getSheet'> = async (call) => {
  const { context, tx, params, query } = call;
  const sheet = await makeSheet(call);
  auditRead(call, 'sheet.read', `assessment:${params.assessmentId}`, { sheet: params.sheet, ...query });
  return sheetDownload(context, sheet, await latestSealLine(tx));
};

async function makeSheet(call: SheetCall): Promise<Sheet> {
  const { context, tx, params, query, locale } = call;
  const { today } = judging(call);
  if (params.sheet === 'digest') {
    const { loaded, digest } = await loadDigest(context, tx, params.assessmentId, today);
    return digestSheet({ locale, edition: loaded.edition, digest, today });
  }
  const request = requestOf(call, await loadAssessment(context, tx, params.assessmentId), today);
  if (params.sheet === 'say-show') return makeSayShow(tx, request, query.itemId);
  const vendor = query.vendorId === undefined ? null : await loadVendor(tx, query.vendorId);
  return params.sheet === 'questions'
    ? makeQuestions(tx, request, vendor, query.itemId)
    : makeCallScript(request, vendor, query.itemId);
}

function requestOf(call: SheetCall, loaded: LoadedAssessment, today: string): SheetRequest {
  return { context: call.context, loaded, locale: call.locale, today, caller: signedIn(call).displayName };
}
