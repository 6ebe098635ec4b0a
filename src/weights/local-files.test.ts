import { describe, expect, it } from 'vitest';
import { smallGguf } from './gguf/small.fixture.ts';
import { LocalFiles } from './local-files.ts';
import { inspectModel } from './offer.ts';

function file(path: string, data: Uint8Array<ArrayBuffer> | string = ''): File {
  const made = new File([data], path.split('/').at(-1) ?? '');
  return Object.defineProperty(made, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
}

describe('files of this machine', () => {
  it('are a model by the GGUF file among them, or by what describes their folder', async () => {
    const files = new LocalFiles();
    expect(await files.add([file('my model.gguf')])).toBe('file:///my%20model.gguf');
    expect(await files.add([file('x-00002-of-00002.gguf'), file('x-00001-of-00002.gguf')])).toBe('file:///x-00001-of-00002.gguf');
    expect(await files.add([file('tiny/shards/a.bin'), file('tiny/manifest.json')])).toBe('file:///tiny/manifest.json');
    expect(await files.add([file('m/params.bin'), file('m/mlc-chat-config.json')])).toBe('file:///m/mlc-chat-config.json');
    await expect(files.add([file('photo.png')])).rejects.toThrow('photo.png is no model.');
  });

  it('are read by ranges as a server gives them', async () => {
    const files = new LocalFiles();
    const url = await files.add([file('a.gguf', 'abcdef')]);
    const read = async (range?: string) => {
      const response = await files.fetch(url, range ? { headers: { range } } : undefined);
      return [response.status, await response.text(), response.headers.get('content-range')];
    };
    expect(await read()).toEqual([200, 'abcdef', null]);
    expect(await read('bytes=2-3')).toEqual([206, 'cd', 'bytes 2-3/6']);
    expect(await read('bytes=4-99')).toEqual([206, 'ef', 'bytes 4-5/6']);
    expect(await read('bytes=6-99')).toEqual([416, '', null]);
  });

  it('make an offer, and say so where they are not open any more', async () => {
    const files = new LocalFiles();
    const source = await files.add([file('small.gguf', smallGguf())]);
    const offer = await inspectModel(source, { fetch: files.fetch });
    expect(offer.downloads[0]?.parts[0]?.url).toBe(source);
    const error = await inspectModel(source, { fetch: new LocalFiles().fetch }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'not-found', message: 'The file small.gguf of this machine is not open in the page.' });
  });
});
