import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { cancelled, ERROR_CODES, MixtralError } from './errors.ts';

it('every code stands in the README with its meaning', async () => {
  const readme = await readFile('README.md', 'utf8');
  for (const [code, meaning] of Object.entries(ERROR_CODES)) expect(readme).toContain(`| \`${code}\` | ${meaning} |`);
});

it('an error survives the way through postMessage', () => {
  const error = new MixtralError('network', 'The server is away.', 'Try again.');
  const arrived = MixtralError.fromWire(structuredClone(error.toWire()));
  expect(arrived).toMatchObject({ code: 'network', message: 'The server is away.', advice: 'Try again.' });
});

it.each([
  [new DOMException('gone', 'AbortError'), 'cancelled'],
  [new DOMException('full', 'QuotaExceededError'), 'storage-full'],
  [new TypeError('x is not a function'), 'internal'],
  ['a string', 'internal'],
  [cancelled(), 'cancelled'],
])('%s becomes %s', (thrown, code) => {
  expect(MixtralError.from(thrown).code).toBe(code);
});
