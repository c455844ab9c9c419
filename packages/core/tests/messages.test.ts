/** Every code that core emits has a sentence in both languages (STYLE 12, 16); codes in the catalogue are all in use. */
import { readdirSync, readFileSync } from 'node:fs';
import { ja } from '@mamori/messages/ja';
import { translateDynamic } from '@mamori/messages/translate';
import { describe, expect, it } from 'vitest';
import { CARRY_CODES } from '../src/assessment/carry-over.ts';
import { ROW_FIELDS } from '../src/assessment/compare.ts';
import { FALL_AWAY_REASONS } from '../src/assessment/fall-away.ts';
import { JSON_PROBLEM_CODES } from '../src/assessment/json-reader.ts';
import { HINT_CODES } from '../src/assessment/plausibility.ts';
import { PROBLEM_CODES } from '../src/assessment/problem.ts';
import { STEP_KINDS } from '../src/assessment/readiness-steps.ts';
import { ORIGINAL_STATES, PLAN_STEP_CODES } from '../src/assessment/record-steps.ts';
import { SITUATION_IDS, SITUATIONS } from '../src/assessment/situations.ts';
import { DATE_PROBLEM_CODES } from '../src/calendar/parse-date.ts';
import { FACILITY_CODE_PROBLEMS, FEE_TABLES } from '../src/facility-code.ts';
import { CONFLICT_RULES, DECIDING_RULES, EXPLAINING_RULES } from '../src/scope/decide.ts';
import { DEPLOYMENT_IDS, DEPLOYMENTS, type Deployment } from '../src/scope/deployment.ts';
import { SYSTEM_KIND_IDS, SYSTEM_KINDS } from '../src/scope/kinds.ts';
import { SCOPE_QUESTIONS } from '../src/scope/questions.ts';
import { COMBINE_DIAGNOSTIC_CODES } from '../src/vendor/combine-diagnostics.ts';
import { OWN_PART_CODES } from '../src/vendor/vendor-roles.ts';
import { COMBINE_REASON_CODES } from '../src/vendor/vendors-part.ts';

const rulings = Object.values(SITUATIONS).flatMap((one) => [...one.rulings]);
const evidence = rulings.flatMap((one) => [...('evidence' in one ? (one.evidence ?? []) : [])]);
const deploymentConflicts = Object.values(DEPLOYMENTS).flatMap((one: Deployment) => one.conflict?.code ?? []);

const CODES: Record<string, readonly string[]> = {
  problem: PROBLEM_CODES,
  fallAway: Object.keys(FALL_AWAY_REASONS),
  carry: CARRY_CODES,
  step: STEP_KINDS,
  stepDetail: [
    'vendor-form-missing',
    ...ORIGINAL_STATES.map((state) => `original-${state}`),
    ...PLAN_STEP_CODES,
  ],
  hint: HINT_CODES,
  field: ROW_FIELDS,
  combine: COMBINE_REASON_CODES,
  combineDiagnostic: COMBINE_DIAGNOSTIC_CODES,
  ownPart: OWN_PART_CODES,
  situationTitle: SITUATION_IDS,
  situation: ['no-rule', 'answeredFor', ...rulings.map((one) => one.code)],
  evidence,
  'scope.question': SCOPE_QUESTIONS.map((one) => one.id),
  'scope.reason': [...DECIDING_RULES, ...EXPLAINING_RULES].map((one) => one.code),
  'scope.conflict': [...CONFLICT_RULES.map((one) => one.code), ...deploymentConflicts],
  deployment: DEPLOYMENT_IDS,
  systemKind: SYSTEM_KIND_IDS,
  systemGroup: Object.values(SYSTEM_KINDS).map((one) => one.group),
  json: JSON_PROBLEM_CODES,
  date: DATE_PROBLEM_CODES,
  facilityCode: [...FACILITY_CODE_PROBLEMS, 'check-digit-differs', 'partial'],
  feeTable: Object.values(FEE_TABLES),
};

function section(path: string): Record<string, string> {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], ja.rules) as Record<string, string>;
}

describe('messages of the rules', () => {
  it.each(Object.entries(CODES))('%s: exactly the codes that core emits', (path, codes) => {
    expect(Object.keys(section(path)).sort()).toEqual([...new Set(codes)].sort());
  });

  it.each(['ja', 'en'] as const)('every code translates in %s', (locale) => {
    const missing = Object.entries(CODES).flatMap(([path, codes]) =>
      codes
        .filter((code) => translateDynamic(locale, `rules:${path}.${code}`) === undefined)
        .map((c) => `${path}.${c}`),
    );
    expect(missing).toEqual([]);
  });

  it('fills params, and the codes inside them, into the sentence', () => {
    expect(translateDynamic('ja', 'rules:combine.own-part-open', { part: 'own-terminals' })).toBe(
      '施設自身で確かめることが残っています：施設で管理している端末',
    );
    expect(
      translateDynamic('en', 'rules:problem.not-applicable-contradicts-context', {
        label: '2-⑬',
        fact: 'externalLine',
      }),
    ).toContain('2-⑬: marked not applicable, but the facility is recorded as having a line to the outside.');
  });
});

describe('the package itself', () => {
  const files = readdirSync(new URL('../src/', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  }).filter((name) => name.endsWith('.ts'));

  it('core imports no node:, clock, randomness, schema library or catalogue code: the browser runs it', () => {
    const offending = files.filter((name) => {
      const text = readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8');
      const runtimeImport = /^import (?!type )[^;]*?from '(?!\.)/m.test(text);
      return runtimeImport || /Date\.now|new Date\(\)|Math\.random|from 'node:|process\./.test(text);
    });
    expect(offending).toEqual([]);
  });
});
