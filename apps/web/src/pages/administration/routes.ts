import { createRoute } from '@tanstack/react-router';
import { DatabaseBackup, Mail, ScrollText } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const backupRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/administration/backup',
  component: lazyPage(() => import('./backup-page.tsx'), 'BackupPage', ['backup']),
});

const mailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/administration/mail',
  component: lazyPage(() => import('./mail-page.tsx'), 'MailPage', ['mail']),
});

interface AuditSearch {
  action?: string;
  person?: string;
}

const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/administration/audit',
  validateSearch: (search: Record<string, unknown>): AuditSearch => ({
    ...(typeof search.action === 'string' ? { action: search.action } : {}),
    ...(typeof search.person === 'string' ? { person: search.person } : {}),
  }),
  component: lazyPage(() => import('./audit-page.tsx'), 'AuditPage', ['audit']),
});

export const administrationRoutes = [backupRoute, mailRoute, auditRoute] as const;

export const administrationNavigation: readonly NavigationEntry[] = [
  {
    to: '/administration/backup',
    label: 'navigation.backup',
    icon: DatabaseBackup,
    group: 'administration',
    order: 80,
    permission: 'installation.backup',
  },
  {
    to: '/administration/mail',
    label: 'navigation.mail',
    icon: Mail,
    group: 'administration',
    order: 85,
    permission: 'installation.mail',
  },
  {
    to: '/administration/audit',
    label: 'navigation.audit',
    icon: ScrollText,
    group: 'administration',
    order: 90,
    permission: 'audit.read',
  },
];
