import { describe, expect, it } from 'vitest';
import { modelAddress, repositoryOf } from './model-address.ts';

const PAGE = 'http://host/app/';
const REPO = 'mlc-ai/Mixtral-8x7B-Instruct-v0.1-q4f16_1-MLC';

describe('an address', () => {
  it.each([
    [REPO, REPO],
    [`huggingface.co/${REPO}`, REPO],
    [`www.huggingface.co/${REPO}/tree/v2`, `${REPO}/tree/v2`],
    [`HF.co/${REPO}`, REPO],
  ])('%s is a page on Hugging Face', (text, path) => {
    expect(modelAddress(text, PAGE)).toBe(`https://huggingface.co/${path}`);
  });

  it.each([
    ['models/tiny/manifest.json', `${PAGE}models/tiny/manifest.json`],
    ['models/tiny', `${PAGE}models/tiny`],
    ['tiny/manifest.json', `${PAGE}tiny/manifest.json`],
    [`./${REPO}`, `${PAGE}${REPO}`],
    [`${REPO}/`, `${PAGE}${REPO}/`],
    ['tiny', `${PAGE}tiny`],
    ['/weights/mine', 'http://host/weights/mine'],
    ['../other/model', 'http://host/other/model'],
    ['example.org/model', `${PAGE}example.org/model`],
    ['https://example.org/model', 'https://example.org/model'],
    ['//example.org/model', 'http://example.org/model'],
  ])('%s means what it means in a link', (text, url) => {
    expect(modelAddress(text, PAGE)).toBe(url);
  });

  it('that no browser understands is none', () => {
    expect(modelAddress('https://', PAGE)).toBeNull();
  });
});

it('an address leads into a repository on Hugging Face, or into none', () => {
  const of = (url: string) => repositoryOf(new URL(url));
  expect(of(`https://huggingface.co/${REPO}/resolve/main/manifest.json`)).toBe(REPO);
  expect(of(`https://hf.co/${REPO}`)).toBe(REPO);
  for (const url of ['https://huggingface.co/mlc-ai', 'https://huggingface.co/datasets/a', `https://example.org/${REPO}`])
    expect(of(url)).toBeNull();
});
