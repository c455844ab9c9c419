import { FileDown, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ButtonLink, DownloadLink, ExternalLink, Link } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';

export function KitActions() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null);
  const [name, setName] = useState('電子カルテ');
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" icon={Plus}>
          システムを追加する
        </Button>
        <Button icon={Pencil}>編集する</Button>
        <Button variant="quiet">あとで行う</Button>
        <Button variant="danger" icon={Trash2} onPress={() => setOpen('confirm')}>
          削除する
        </Button>
        <Button variant="primary" isPending>
          保存する
        </Button>
        <Button isDisabled>保存する</Button>
        <IconButton icon={Trash2} label="この行を削除する" />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Link to="/">ホームへ</Link>
        <ButtonLink to="/" variant="primary" size="large">
          回答を続ける
        </ButtonLink>
        <DownloadLink href="/favicon.svg" icon={FileDown}>
          Excel をダウンロード
        </DownloadLink>
        <ExternalLink href="https://www.mhlw.go.jp/">厚生労働省</ExternalLink>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button onPress={() => setOpen('dialog')}>ウィンドウを開く</Button>
        <Button
          onPress={() => toast('「電子カルテ」を削除しました', { undo: () => toast('元に戻しました') })}
        >
          知らせを出す
        </Button>
        <Menu
          label="その他の操作"
          entries={[
            { id: 'edit', label: '編集する', icon: Pencil, onAction: () => toast('編集') },
            {
              id: 'delete',
              label: '削除する',
              icon: Trash2,
              isDanger: true,
              onAction: () => setOpen('confirm'),
            },
          ]}
        />
        <Tooltip text="サーバーの記録から自動で提案された回答です">
          <button type="button" className="tap text-key underline decoration-dotted underline-offset-4">
            提案とは
          </button>
        </Tooltip>
        <CopyButton text="まもり" />
      </div>
      <LazyDialog
        isOpen={open === 'dialog'}
        onClose={() => setOpen(null)}
        title="システムの名前を変更する"
        actions={
          <>
            <Button variant="primary" onPress={() => setOpen(null)}>
              変更する
            </Button>
            <Button onPress={() => setOpen(null)}>キャンセル</Button>
          </>
        }
      >
        <TextField label="システムの名前" value={name} onChange={setName} isRequired />
      </LazyDialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        title="このシステムを削除しますか"
        confirmLabel="削除する"
        isDanger
        onCancel={() => setOpen(null)}
        onConfirm={() => setOpen(null)}
      >
        <p>「電子カルテ」と、このシステムについての回答12件を削除します。30日以内であれば元に戻せます。</p>
      </ConfirmDialog>
    </div>
  );
}
