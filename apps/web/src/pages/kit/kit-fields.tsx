import type { AnswerValue } from '@mamori/core/assessment/answer-document';
import { Building2, Hospital, Pill } from 'lucide-react';
import { useState } from 'react';
import { AnswerControl } from '../../ui/answer-control.tsx';
import { Checkbox, Switch } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';

const initial = {
  name: '医療法人まもり会 まもり内科クリニック',
  code: '13-1234',
  password: 'さくら咲く朝の散歩道',
  note: '保守契約の更新時に、事業者から MDS/SDS の最新版を受け取る予定です。\n責任者：事務長',
  beds: 19 as number | null,
  kind: 'clinic' as 'clinic' | 'hospital' | 'pharmacy' | '',
  place: 'clinic' as string,
  list: 'yes',
  answer: 'yes' as AnswerValue,
  small: null as AnswerValue,
  date: '2025-05-20' as string | null,
  target: null as string | null,
  tick: true,
  on: true,
};

export function KitFields() {
  const [values, setValues] = useState(initial);
  const set =
    <K extends keyof typeof initial>(key: K) =>
    (value: (typeof initial)[K]) =>
      setValues((before) => ({ ...before, [key]: value }));
  return (
    <div className="flex flex-col gap-10">
      <AnswerControl
        label="退職者や使用していないアカウント等、不要なアカウントを削除または無効化している。"
        value={values.answer}
        onChange={set('answer')}
      />
      <AnswerControl label="PACS" size="compact" value={values.small} onChange={set('small')} />
      <FormErrorSummary
        attempt={0}
        problems={[{ id: 'kit-code', label: '医療機関コード', message: '数字10桁で入力してください。' }]}
      />
      <div className="grid gap-8 lg:grid-cols-2">
        <TextField label="施設の名称" value={values.name} onChange={set('name')} isRequired />
        <TextField
          id="kit-code"
          label="医療機関コード"
          hint="保険証や診療報酬明細書に記載されている10桁の数字"
          value={values.code}
          onChange={set('code')}
          error="数字10桁で入力してください。"
        />
        <NumberField
          label="病床数"
          suffix="床"
          value={values.beds}
          onChange={set('beds')}
          minimum={0}
          maximum={5000}
        />
        <Select
          label="施設の種類"
          value={values.kind}
          onChange={set('kind')}
          isRequired
          options={[
            { value: 'clinic', label: '診療所' },
            { value: 'hospital', label: '病院' },
            { value: 'pharmacy', label: '薬局' },
          ]}
        />
        <DateField
          label="確認した日"
          value={values.date}
          onChange={set('date')}
          fiscalYear={2025}
          isRequired
        />
        <DateField
          label="目標日"
          value={values.target}
          onChange={set('target')}
          fiscalYear={2025}
          minimum="2025-04-01"
          maximum="2026-03-31"
        />
        <PasswordField label="パスワード" value={values.password} onChange={set('password')} />
        <TextArea label="備考" value={values.note} onChange={set('note')} isOptional />
        <TextField label="施設番号（変更できません）" value="0123456789" onChange={() => {}} isDisabled />
      </div>
      <RadioGroup
        label="施設の種類"
        layout="cards"
        value={values.place}
        onChange={set('place')}
        options={[
          { value: 'clinic', label: '診療所', hint: '病床19床以下', icon: Building2 },
          { value: 'hospital', label: '病院', hint: '病床20床以上', icon: Hospital },
          { value: 'pharmacy', label: '薬局', hint: '薬局用のチェックリストを使います', icon: Pill },
        ]}
      />
      <RadioGroup
        label="外部につながる回線はありますか"
        value={values.list}
        onChange={set('list')}
        options={[
          { value: 'yes', label: 'はい' },
          { value: 'no', label: 'いいえ' },
          { value: 'unknown', label: 'わからない', hint: '回線の契約書を見るか、事業者に尋ねてください。' },
        ]}
      />
      <div className="flex flex-col">
        <Checkbox
          label="回復コードを安全な場所に保管しました"
          isSelected={values.tick}
          onChange={set('tick')}
        />
        <Checkbox
          label="保管していない"
          isSelected={!values.tick}
          onChange={() => {}}
          error="保管してから、チェックを入れてください。"
        />
        <Switch
          label="毎日バックアップを取る"
          isSelected={values.on}
          onChange={set('on')}
          hint="午前2時に取ります。"
        />
        <Switch label="通知しない" isSelected={!values.on} onChange={() => {}} />
      </div>
      <FileDrop
        label="証拠のファイルを選ぶ"
        accept={['.pdf', '.png', '.jpg', '.xlsx']}
        maximumBytes={20 * 1024 * 1024}
        isMultiple
        onFiles={() => {}}
      />
    </div>
  );
}
