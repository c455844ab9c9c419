import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { HelpLayout } from '../../ui/help-panel.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ThemeSwitch } from '../../ui/theme-switch.tsx';
import { KitActions } from './kit-actions.tsx';
import { KitDisplay } from './kit-display.tsx';
import { KitFields } from './kit-fields.tsx';
import { KitMessages } from './kit-messages.tsx';
import { KitTables } from './kit-tables.tsx';

/** Every part of the kit with realistic content, to look at and to test; not part of the product. */
export function KitPage() {
  const [isHelp, setHelp] = useState(false);
  return (
    <div className="bg-surface">
      <div className="mx-auto max-w-6xl px-4 py-8 sm:px-8">
        <HelpLayout
          isOpen={isHelp}
          onClose={() => setHelp(false)}
          title="この項目の説明"
          help={
            <>
              <p>
                退職した職員のアカウントが残っていないか、利用者の一覧と職員名簿を照らし合わせて確認します。使っていないアカウントは無効にします。
              </p>
              <h3>証拠になるもの</h3>
              <ul className="list-disc ps-5">
                <li>利用者一覧（確認した日付と印）</li>
                <li>アカウント管理の手順書</li>
              </ul>
            </>
          }
        >
          <PageHeader
            title="部品の一覧"
            description="画面の部品を、実際の文言で確かめるためのページです。"
            action={
              <Button variant="primary" icon={BookOpenText} onPress={() => setHelp(!isHelp)}>
                説明を開く
              </Button>
            }
          />
          <div className="mb-10 max-w-md">
            <ThemeSwitch />
          </div>
          <Section title="ボタンとリンク">
            <KitActions />
          </Section>
          <Section title="入力">
            <KitFields />
          </Section>
          <Section title="お知らせ">
            <KitMessages />
          </Section>
          <Section title="状態と進み具合">
            <KitDisplay />
          </Section>
          <Section title="表">
            <KitTables />
          </Section>
        </HelpLayout>
      </div>
    </div>
  );
}
