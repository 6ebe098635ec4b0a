/** How the page is built: one folder that works under any path, from a host that can set no headers, and offline. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { createLogger, defineConfig, type Logger, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Models come from anywhere, so `connect-src` is open; code comes from this origin only. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  'connect-src * blob: data:',
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** By meta tag, since the host may not set headers. Left out of `npm run dev`, whose hot reloading needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Remarks on the build's own speed depend on what else the machine does. */
const CHECKS = { pluginTimings: false };

/** The GGUF parser re-exports tables of models and tasks, 15 times its own size, that nothing here asks for. */
const TREESHAKE = { moduleSideEffects: [{ test: /@huggingface[\\/](gguf|tasks)[\\/]/, sideEffects: false }] };

/** A warning fails the build. */
function strictLogger(): Logger {
  const logger = createLogger();
  const fail = (message: string) => {
    throw new Error(`A warning, which fails the build: ${message}`);
  };
  return Object.assign(logger, { warn: fail, warnOnce: fail });
}

export default defineConfig(({ command }) => ({
  ...(command === 'build' ? { customLogger: strictLogger() } : {}),
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    contentSecurityPolicy(),
    VitePWA({
      // The first visit is served without a network from then on, and a new version takes over at the next load; a page that is
      // open has all its parts already (src/ui/lazy-parts.ts).
      registerType: 'autoUpdate',
      includeManifestIcons: false, // The pattern below finds them already.
      // The page in its whole, lazy parts included; models live in IndexedDB and are never in this cache.
      workbox: {
        globPatterns: ['**/*.{js,css,html,wasm,woff2,svg,png,webmanifest}'],
        globIgnores: ['models/**'],
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/\/models\//],
        maximumFileSizeToCacheInBytes: 8 * 2 ** 20,
        cleanupOutdatedCaches: true,
      },
      manifest: {
        id: './',
        name: 'Mixtral Web',
        short_name: 'Mixtral',
        description: 'Chat with Mixtral, running inside this browser.',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#0b0c10',
        theme_color: '#0b0c10',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  build: {
    target: 'es2023',
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1024,
    rolldownOptions: { checks: CHECKS },
  },
  worker: { format: 'es', rolldownOptions: { checks: CHECKS, treeshake: TREESHAKE } },
  server: { host: '127.0.0.1' },
}));
