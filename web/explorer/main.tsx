import '@mantine/core/styles.layer.css';
import './app/page.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { router } from './app/routes';
import { readableColors, theme } from './app/theme';
import { Languages } from './language/languages';
import { EvidenceDrawer } from './parts/evidence/evidence-drawer';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
    <QueryClientProvider client={new QueryClient()}>
      <Languages>
        <EvidenceDrawer>
          <RouterProvider router={router} />
        </EvidenceDrawer>
      </Languages>
    </QueryClientProvider>
  </MantineProvider>,
);
// After the first paint: most readers have a Chinese font of their own, and need not wait for this list of files.
void import('./app/fonts');
