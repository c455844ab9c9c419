import { ClipboardCheck } from 'lucide-react';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Tabs } from '../../ui/tabs.tsx';

export function KitMessages() {
  return (
    <div className="flex flex-col gap-5">
      <AlertBanner
        tone="info"
        title="新しいチェックリスト「令和8年度版」が施行されています"
        action={<Link to="/">新しい版を読み込む</Link>}
      >
        厚生労働省が公開している Excel ファイルを読み込むと、新しい版で回答できます。
      </AlertBanner>
      <AlertBanner tone="success" title="保存しました" onClose={() => {}} />
      <AlertBanner tone="warning" title="予定されたバックアップが取られていません" />
      <AlertBanner tone="danger" title="ファイルを読み取れませんでした">
        「R7チェックリスト.xlsx」は途中で切れています。もう一度保存し直してください。
      </AlertBanner>
      <Tabs
        label="項目の詳細"
        items={[
          { id: 'help', label: '説明', content: <p>この項目で求められていることの説明です。</p> },
          { id: 'evidence', label: '証拠', content: <p>添付したファイルの一覧です。</p> },
          { id: 'history', label: '履歴', content: <p>誰がいつ回答したかの一覧です。</p> },
        ]}
      />
      <div>
        <Disclosure title="よくある間違い" isInitiallyOpen>
          <p>「計画している」だけでは「はい」になりません。</p>
        </Disclosure>
        <Disclosure title="事業者に尋ねること">
          <p>退職者のアカウントを誰が無効にするか。</p>
        </Disclosure>
      </div>
      <EmptyState
        icon={ClipboardCheck}
        title="システムがまだ登録されていません"
        action={<Button variant="primary">最初のシステムを登録する</Button>}
      >
        電子カルテやレセコンなど、患者さんの情報を扱うものから登録してください。一つ5分ほどで終わります。
      </EmptyState>
    </div>
  );
}
