/** A repository on Hugging Face that is pushed to while a model is read from it: the model is of one revision. */
import { beforeEach, describe, expect, it } from 'vitest';
import { installModel } from './install.ts';
import { mlcFolder } from './mlc/folder.fixture.ts';
import { inspectModel, manifestUrl, offerOf } from './offer.ts';
import { memoryModels, memoryStore, testPacing } from './testing.ts';

const REPO = 'https://huggingface.co/someone/Tiny-MLC';
const [OLD, NEW] = ['a1'.repeat(20), 'b2'.repeat(20)];

/** Revisions of the repository, files by name. */
let revisions: Map<string, ReadonlyMap<string, Uint8Array>>;
/** What `main` is, one request after the other; the last one from then on. */
let main: string[];
let asked: string[];
let namesCommits: boolean;

beforeEach(() => {
  const old = mlcFolder().files;
  const edited = new TextEncoder().encode(JSON.stringify({ chat_template: 'newer', bos_token: '<s>', eos_token: '</s>' }));
  revisions = new Map([
    [OLD, old],
    [NEW, new Map([...old, ['tokenizer_config.json', edited]])],
  ]);
  main = [OLD];
  asked = [];
  namesCommits = true;
});

const site: typeof fetch = async (input) => {
  const [, revision = '', name = ''] = /\/resolve\/([^/]+)\/(.+)$/.exec(new URL(String(input)).pathname) ?? [];
  asked.push(`${revision}/${name}`);
  const commit = revision === 'main' ? ((main.length > 1 ? main.shift() : main[0]) ?? '') : revision;
  const file = revisions.get(commit)?.get(name);
  const headers = namesCommits ? { 'x-repo-commit': commit } : {};
  return new Response(file ? Uint8Array.from(file) : null, { status: file ? 200 : 404, headers });
};

const transfer = { fetch: site, pacing: testPacing() };
const revisionsAsked = () => new Set(asked.map((path) => path.split('/')[0]));

describe('a model on Hugging Face', () => {
  it('is of the revision that its config was read from, whatever is pushed meanwhile', async () => {
    // manifest.json is looked for, the config is found, and then comes the push.
    main = [OLD, OLD, NEW];
    const { id } = await inspectModel(`${REPO}/tree/${OLD}`, transfer);
    asked = [];
    const offer = await inspectModel(REPO, transfer);
    expect(asked.filter((path) => path.startsWith('main/'))).toEqual(['main/manifest.json', 'main/mlc-chat-config.json']);
    expect(revisionsAsked()).toEqual(new Set(['main', OLD]));
    expect(offer.id).toBe(id);
    expect(offer.downloads.flatMap(({ parts }) => parts).every(({ url }) => url.includes(`/resolve/${OLD}/`))).toBe(true);
  });

  it('is of the revision of its manifest where it has one', async () => {
    const offer = await inspectModel(REPO, transfer);
    revisions = new Map([[OLD, new Map([...mlcFolder().files, ['manifest.json', offer.manifestBytes]])]]);
    expect((await inspectModel(REPO, transfer)).base).toBe(`${REPO}/resolve/${OLD}/manifest.json`);
  });

  it('is downloaded and later healed from that revision, and goes by the address that it was asked for by', async () => {
    const models = memoryModels();
    const storage = { store: memoryStore(), models };
    const { id } = await installModel({ ...storage, ...transfer, source: REPO });
    expect(asked.filter((path) => path.endsWith('.bin')).every((path) => path.startsWith(OLD))).toBe(true);
    const record = await models.get(id);
    expect(record?.source).toBe(manifestUrl(REPO));
    const again = record && (await offerOf(record));
    expect(new Set(again?.downloads.flatMap(({ parts }) => parts.map(({ url }) => url.split('/')[6])))).toEqual(new Set([OLD]));
    // A newer revision of the same address takes its place.
    main = [NEW];
    const newer = await installModel({ ...storage, ...transfer, source: REPO });
    expect(newer.id).not.toBe(id);
    expect((await models.list()).map((model) => model.id)).toEqual([newer.id]);
  });

  it('is read from its branch where the page may not see the commit', async () => {
    namesCommits = false;
    const offer = await inspectModel(REPO, transfer);
    expect([revisionsAsked(), offer.base]).toEqual([new Set(['main']), offer.source]);
  });
});
