import { expect, it } from 'vitest';
import { sourceName } from './source-name.ts';

it.each([
  ['https://huggingface.co/someone/Tiny-MLC/resolve/main/mlc-chat-config.json', 'someone/Tiny-MLC on Hugging Face'],
  ['https://hf.co/someone/Tiny-MLC', 'someone/Tiny-MLC on Hugging Face'],
  ['someone/Tiny-MLC', 'someone/Tiny-MLC on Hugging Face'],
  ['https://models.test:8443/tiny/manifest.json', 'models.test:8443/tiny'],
  ['https://models.test/manifest.json', 'models.test'],
  ['https://models.test/tiny/', 'models.test/tiny'],
  ['https://models.test/tiny/other.json?x=1', 'models.test/tiny/other.json'],
  // What only looks like another place shows the one that it is.
  ['https://huggingface.co@evil.test/someone/Tiny-MLC', 'evil.test/someone/Tiny-MLC'],
  ['https://huggingface.co.evil.test/a/b', 'huggingface.co.evil.test/a/b'],
  ['no address', 'no address'],
])('the source %s reads %s', (source, name) => {
  expect(sourceName(source)).toBe(name);
});
