import { expect, it } from 'vitest';
import { atRevision, filesOfPage, namingSegments } from './hugging-face.ts';
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
  for (const typed of [REPO, `hf.co/${REPO}`, `huggingface.co/${REPO}/tree/main`])
    expect(manifestUrl(typed)).toBe(`https://huggingface.co/${REPO}/resolve/main/manifest.json`);
  // Relative to the page, which the worker does not know.
  for (const typed of ['models/tiny/manifest.json', 'models/tiny'])
    expect(() => manifestUrl(typed)).toThrow(expect.objectContaining({ code: 'bad-request' }));
  expect(manifestUrl(`https://huggingface.co/${REPO}/blob/main/x.gguf`)).toBe(
    `https://huggingface.co/${REPO}/resolve/main/x.gguf`,
  );
});

it('a folder there is named after its repository or its subfolder, not after a revision', () => {
  const last = (url: string) => namingSegments(new URL(url)).at(-1);
  expect(last(`https://huggingface.co/${REPO}/resolve/main/`)).toBe('Mixtral-8x7B-Instruct-v0.1-q4f16_1-MLC');
  expect(last(`https://huggingface.co/${REPO}/resolve/v2/sub/`)).toBe('sub');
  expect(last('https://example.org/a/b/resolve/main/')).toBe('main');
});

it.each([
  [`https://huggingface.co/${REPO}/resolve/main/a/b.json`, `https://huggingface.co/${REPO}/resolve/${'0a'.repeat(20)}/a/b.json`],
  [`https://hf.co/${REPO}/resolve/v2/b.json`, `https://hf.co/${REPO}/resolve/${'0a'.repeat(20)}/b.json`],
  [`https://huggingface.co/${REPO}/resolve/refs/pr/1/b.json`, null],
  [`https://huggingface.co/datasets/${REPO}/b.json`, null],
  [`https://example.org/${REPO}/resolve/main/b.json`, null],
])('the commit that an answer names takes the place of the revision in %s', (url, pinned) => {
  expect(atRevision(url, new Headers({ 'X-Repo-Commit': '0a'.repeat(20) }))).toBe(pinned ?? url);
  for (const commit of ['main', '0a'.repeat(19), '../'.repeat(14), 'G'.repeat(40)])
    expect(atRevision(url, new Headers({ 'X-Repo-Commit': commit }))).toBe(url);
  expect(atRevision(url, new Headers())).toBe(url);
});
