/** A model whose text cannot be read is refused before its weights are fetched. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURE_TOKENIZER } from '../../tools/convert/fixture.ts';
import { mlcFolder } from '../weights/mlc/folder.fixture.ts';
import { memoryModels, memoryStore, type TestServer, testPacing, testServer } from '../weights/testing.ts';
import { publishMixtral } from './model.fixture.ts';
import { ModelLibrary } from './models.ts';

const WORD_PIECE = { ...FIXTURE_TOKENIZER, model: { ...FIXTURE_TOKENIZER.model, type: 'WordPiece' } };
const forever = new AbortController().signal;

let server: TestServer;
let store = memoryStore();
let models = memoryModels();
let library: ModelLibrary;

beforeEach(async () => {
  server = await testServer();
  store = memoryStore();
  models = memoryModels();
  library = new ModelLibrary({
    storage: { store, models },
    bundled: 'http://page.test/models/tiny/manifest.json',
    publish: () => {},
    release: async () => {},
    transfer: { pacing: testPacing() },
  });
});
afterEach(() => server.close());

const install = (url: string) => library.install(url, forever, () => {});
const requests = (pattern: RegExp) => server.requests.filter(({ path }) => pattern.test(path)).length;

describe('a tokenizer', () => {
  it.each([
    ['of another kind', WORD_PIECE, 'the model is "WordPiece", where Mixtral\'s is BPE'],
    [
      'without tokens',
      { ...FIXTURE_TOKENIZER, model: { ...FIXTURE_TOKENIZER.model, vocab: {} } },
      'vocab in tokenizer.json is empty',
    ],
    [
      'that lacks the end of a text',
      { ...FIXTURE_TOKENIZER, added_tokens: [], model: { ...FIXTURE_TOKENIZER.model, vocab: { a: 0 } } },
      'not in the vocabulary',
    ],
    ['that is a web page', '<!doctype html>', 'The tokenizer.json of the model is not JSON.'],
  ])('%s is refused with its sentence, and nothing is stored', async (_, tokenizer, sentence) => {
    const url = publishMixtral(server, 1, {}, tokenizer);
    await expect(install(url)).rejects.toMatchObject({ code: 'bad-manifest', message: expect.stringContaining(sentence) });
    expect([requests(/\.bin$/), await models.list(), store.bytes.size]).toEqual([0, [], 0]);
  });

  it('in an MLC folder is tried as well', async () => {
    const { files } = mlcFolder();
    for (const [name, data] of files) server.files.set(`m/${name}`, data);
    server.files.set('m/tokenizer.json', new TextEncoder().encode(JSON.stringify(WORD_PIECE)));
    await expect(install(`${server.url}m`)).rejects.toMatchObject({ message: expect.stringContaining('WordPiece') });
    expect(requests(/\.bin$/)).toBe(0);
  });

  it('that is stored is not fetched to be tried again', async () => {
    const url = publishMixtral(server);
    const { id } = await install(url);
    const before = requests(/tokenizer/);
    await store.delete(id, 'layer.0.expert.2');
    expect(await install(url)).toEqual({ id });
    expect([requests(/tokenizer/), store.bytes.has(`${id}/layer.0.expert.2`)]).toEqual([before, true]);
  });

  it('that is broken in a newer version leaves the model that is here', async () => {
    const { id } = await install(publishMixtral(server));
    expect(await install(publishMixtral(server, 2, {}, WORD_PIECE))).toEqual({ id });
    expect((await models.list()).map((model) => model.id)).toEqual([id]);
  });
});
