import { useEffect } from 'react';

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 数桥 Shuqiao`;
  }, [title]);
}
