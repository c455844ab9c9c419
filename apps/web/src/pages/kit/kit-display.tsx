import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { DateText, InstantText } from '../../ui/date-text.tsx';
import { ProgressBar, ProgressRing } from '../../ui/progress.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Skeleton, SpinnerMark } from '../../ui/spinner.tsx';
import { type State, StateTag } from '../../ui/state-tag.tsx';
import { Stepper } from '../../ui/stepper.tsx';

const STATES: readonly State[] = [
  'yes',
  'no',
  'notApplicable',
  'unknown',
  'missing',
  'overdue',
  'proposed',
  'error',
  'warning',
  'question',
  'done',
  'open',
  'handedIn',
];

const STEPS = [
  { id: 'facility', label: '施設', isDone: true, to: '/' },
  { id: 'systems', label: 'システム', isDone: true, to: '/' },
  { id: 'vendors', label: '事業者', isDone: false },
  { id: 'people', label: '責任者', isDone: false },
  { id: 'edition', label: '年度の版', isDone: false },
];

export function KitDisplay() {
  return (
    <div className="flex flex-col gap-8">
      <Breadcrumbs
        crumbs={[
          { label: 'チェックリスト', to: '/' },
          { label: '2 アカウント管理', to: '/' },
          { label: '2-4' },
        ]}
      />
      <Stepper steps={STEPS} current="vendors" />
      <div className="flex flex-wrap gap-2">
        {STATES.map((state) => (
          <StateTag key={state} state={state} />
        ))}
        <Badge>令和7年度</Badge>
        <Badge tone="key">病院</Badge>
      </div>
      <div className="flex flex-wrap items-center gap-8">
        <ProgressRing label="回答の進み具合" value={14} maximum={23} caption="23項目中 14項目" />
        <ProgressRing label="回答の進み具合" value={23} maximum={23} size="small" />
        <ProgressRing label="回答の進み具合" value={0} maximum={23} size="small" />
        <div className="min-w-64 grow">
          <ProgressBar label="回答済みの項目" value={14} maximum={23} />
        </div>
        <SpinnerMark className="size-8 text-key" />
      </div>
      <p>
        <DateText date="2025-05-20" />
        <br />
        <InstantText at="2025-05-20T05:30:00Z" />
      </p>
      <div className="flex flex-wrap gap-8">
        <QrCode text="https://example.jp/invitation#abcdef" label="招待の QR コード" />
        <div className="min-w-64 grow">
          <Skeleton lines={4} />
        </div>
      </div>
    </div>
  );
}
