import { expect, it } from 'vitest';
import { filesOfPage } from './hugging-face.ts';
import { manifestUrl } from './offer.ts';

const REPO = 'mlc-ai/Mixtral-8x7B-Instruct-v0.1-q4f16_1-MLC';

it.each([
  [`https://huggingface.co/${REPO}`, `https://huggingface.co/${REPO}/resolve/main`],
  [`https://huggingface.co/${REPO}/?library=mlc#files`, `https://huggingface.co/${REPO}/resolve/main`],
  [`https://hf.co/${REPO}`, `https://huggingface.co/${REPO}/resolve/main`],
  [`https://huggingface.co/${REPO}/tree/v2/sub`, `https://huggingface.co/${REPO}/resolve/v2/sub`],
  [`https://huggingface.co/${REPO}/blob/main/a.json`, `https://huggingface.co/${REPO}/resolve/main/a.json`],
  [`https://huggingface.co/${REPO}/resolve/main/`, `https://huggingface.co/${REPO}/resolve/main/`],
  ['https://huggingface.co/mlc-ai', 'https://huggingface.co/mlc-ai'],
  [`https://huggingface.co.example/${REPO}`, `https://huggingface.co.example/${REPO}`],
  ['https://example.org/models/tiny', 'https://example.org/models/tiny'],
])('the page %s shows the files of %s', (page, files) => {
  expect(filesOfPage(new URL(page)).href).toBe(files);
});

it('a model goes by the manifest of the folder that its page shows', () => {
  expect(manifestUrl(`https://huggingface.co/${REPO}`)).toBe(`https://huggingface.co/${REPO}/resolve/main/manifest.json`);
  expect(() => manifestUrl(`https://huggingface.co/${REPO}/blob/main/x.gguf`)).toThrow(
    expect.objectContaining({ code: 'unsupported' }),
  );
});
