import { expect, it } from 'vitest';
import { requestedModel } from './services.ts';

it.each([
  ['someone/Tiny-MLC', 'https://huggingface.co/someone/Tiny-MLC'],
  ['hf.co/someone/Tiny-MLC', 'https://huggingface.co/someone/Tiny-MLC'],
  ['models/tiny/manifest.json', 'http://host/app/models/tiny/manifest.json'],
  ['https://models.test/tiny', 'https://models.test/tiny'],
  ['https://', 'https://'],
  [null, null],
])('the link ?model=%s asks for %s', (model, address) => {
  const page = new URL('http://host/app/#chat=1');
  if (model !== null) page.searchParams.set('model', model);
  expect(requestedModel(page.href, 'http://host/app/')).toBe(address);
});
