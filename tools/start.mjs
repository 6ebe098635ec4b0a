#!/usr/bin/env node
/** `npm start`: installs what is missing, builds what is out of date, serves it on one fixed port. */
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { DEFAULT_PORT, parsePort, requireFreePort, serve } from './serve.mjs';
import { ensurePackages, ROOT, requireNode } from './setup/packages.mjs';

requireNode();
try {
  const port = parsePort(process.env['PORT'] ?? String(DEFAULT_PORT));
  await requireFreePort(port); // Before minutes of installing and building.
  ensurePackages();
  if (!(await isBuilt())) await build();
  await serve({ root: join(ROOT, 'dist'), port });
  console.log(`Ready: http://localhost:${port}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
