/** Loads `regulations/start-kits` (R-X1): one file per kit, and the questions to dealers. */
import { RegulationDataError } from './errors.ts';
import { ContentReader } from './knowledge.ts';
import { DEFAULT_CONTENT_DIRECTORY } from './load.ts';
import { type DeviceQuestion, DeviceQuestions, StartKit } from './start-kits-model.ts';

export interface StartKitContent {
  /** In the order in which they are offered. */
  readonly kits: readonly StartKit[];
  readonly questions: readonly DeviceQuestion[];
}

/** What there is in nearly every facility stands behind what decides its kind. */
const ORDER = [
  'cloud-emr',
  'onsite-emr',
  'claims-computer',
  'dental',
  'pharmacy',
  'eligibility',
  'imaging',
  'examination',
  'network',
  'others',
];

/** Everything, or one error that names every place that is wrong. */
export function loadStartKits(contentDirectory: string = DEFAULT_CONTENT_DIRECTORY): StartKitContent {
  const reader = new ContentReader(contentDirectory);
  const kits = reader.all('start-kits', StartKit, ({ id }) => id);
  const questions = reader.one('start-kits/questions/device.yaml', DeviceQuestions);
  if (reader.problems.length > 0 || questions === null) throw new RegulationDataError(reader.problems);
  return { kits: kits.sort((a, b) => placeOf(a) - placeOf(b)), questions };
}

/** A kit that is added later stands last. */
function placeOf({ id }: StartKit): number {
  const place = ORDER.indexOf(id);
  return place < 0 ? ORDER.length : place;
}
