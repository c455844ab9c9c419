import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { LiveRegion } from '../ui/live.tsx';
import { Loading } from '../ui/spinner.tsx';
import { ToastRegion } from '../ui/toast.tsx';

export function RootLayout(): React.ReactNode {
  return (
    <>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
      <ToastRegion />
      <LiveRegion />
    </>
  );
}
