import { createBrowserRouter } from 'react-router';
import { BrokenView } from './broken-view';
import { Frame } from './frame';
import { NotFound } from './not-found';

/** The views by their addresses; each but the first is fetched when it is first opened. */
export const router = createBrowserRouter([
  {
    Component: Frame,
    ErrorBoundary: BrokenView,
    HydrateFallback: () => null,
    children: [
      { index: true, lazy: () => import('../features/home/home').then(({ Home }) => ({ Component: Home })) },
      {
        path: 'search',
        lazy: () =>
          import('../features/search/search-page').then(({ SearchPage }) => ({ Component: SearchPage })),
      },
      {
        path: 'resolve',
        lazy: () =>
          import('../features/resolve/resolve-page').then(({ ResolvePage }) => ({ Component: ResolvePage })),
      },
      {
        path: 'impact',
        lazy: () => import('../features/impact/impact').then(({ Impact }) => ({ Component: Impact })),
      },
      {
        path: 'impact/report',
        lazy: () => import('../features/impact/report/report').then(({ Report }) => ({ Component: Report })),
      },
      {
        path: 'partnerships',
        lazy: () =>
          import('../features/partnerships/partnerships').then(({ Partnerships }) => ({
            Component: Partnerships,
          })),
      },
      {
        path: 'entity/*',
        lazy: () => import('../features/entity/entity').then(({ Entity }) => ({ Component: Entity })),
      },
      {
        path: 'districts',
        lazy: () =>
          import('../features/districts/districts').then(({ Districts }) => ({ Component: Districts })),
      },
      { path: '*', Component: NotFound },
    ],
  },
]);
