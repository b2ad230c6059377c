import { useEffect } from 'react';

/** Names the page in the browser's tab, history and printed header. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ipgraph`;
  }, [title]);
}
