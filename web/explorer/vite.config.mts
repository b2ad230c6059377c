import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Builds the explorer into dist/web/explorer. The server answers its addresses with index.html and serves the same
 * folder below /explorer-assets/; every file under assets/ has a content hash in its name.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/explorer-assets/',
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../../dist/web/explorer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    // Fonts are files of their own, so that only those that a page needs are fetched.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1024,
    rollupOptions: {
      onwarn(warning, warn) {
        // The libraries mark their client components for frameworks that render on a server; this page does not.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
