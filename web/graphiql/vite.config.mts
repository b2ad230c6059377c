import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Builds the GraphiQL page into dist/web/graphiql. The server answers GET /graphql with its index.html and
 * serves the same folder below /graphql-assets/; every file under assets/ has a content hash in its name.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphql-assets/',
  publicDir: false,
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web/graphiql', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    // Monaco alone is one chunk of 2.8 MB.
    chunkSizeWarningLimit: 4096,
    rollupOptions: {
      // Nearly all of Monaco is in use: shaking takes a quarter of the build's time and saves 3 % of its size.
      treeshake: false,
      onwarn(warning, warn) {
        // @graphiql/react carries React Compiler directives, which mean nothing once it is compiled.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
