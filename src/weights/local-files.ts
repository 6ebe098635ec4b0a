/**
 * Files of this machine that a person has picked or dropped, as addresses that a model can be installed from: `file:///NAME`, or
 * `file:///FOLDER/...` for what lies in a folder or in an archive. They last as long as the worker; the browser forgets them at a reload.
 */
import { MixtralError } from '../protocol/errors.ts';
import { isGguf } from './gguf/address.ts';
import { MLC_CONFIG } from './mlc/address.ts';
import { isLocal } from './part-url.ts';
import { untar } from './tar.ts';

/** What makes files a model, the first of these that is among them. */
const DESCRIPTIONS = ['manifest.json', MLC_CONFIG] as const;

/** What `exportModel` has made. */
const ARCHIVE = /\.tar$/i;

function addressOf(path: string): string {
  return `file:///${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where a file lies in the folder that was picked, folder included; its name where it was picked by itself. */
function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

/** The files by their addresses; an archive counts as the folder that is in it. */
async function unpacked(files: readonly File[]): Promise<[string, Blob][]> {
  const found: [string, Blob][] = [];
  for (const file of files) {
    if (!ARCHIVE.test(file.name)) found.push([addressOf(pathOf(file)), file]);
    else for (const { name, data } of await untar(file)) found.push([addressOf(`${pathOf(file)}/${name}`), data]);
  }
  return found;
}

function gone(url: URL): MixtralError {
  return new MixtralError(
    'not-found',
    `The file ${decodeURIComponent(url.pathname.slice(1))} of this machine is not open in the page.`,
    'Open it again in the model panel; what is stored of its model is kept.',
  );
}

export class LocalFiles {
  readonly #files = new Map<string, Blob>();

  /**
   * Remembers files until others take their names.
   *
   * @returns the address of the model that they are.
   * @throws MixtralError `bad-request` where they are none, `bad-manifest` where an archive is broken.
   */
  async add(files: readonly File[]): Promise<string> {
    const opened = await unpacked(files);
    const addresses = opened.map(([address]) => address).sort();
    const gguf = addresses.filter((address) => isGguf(new URL(address)));
    const described = DESCRIPTIONS.flatMap((name) => addresses.filter((address) => address.endsWith(`/${name}`)));
    // Files of one model in several are named so that the first comes first.
    const [source] = [...described, ...gguf];
    if (source === undefined)
      throw new MixtralError(
        'bad-request',
        files.length === 1 ? `${files[0]?.name} is no model.` : 'There is no model among these files.',
        `Open a GGUF file, a saved model (.tar), or a folder with a ${DESCRIPTIONS.join(' or ')}.`,
      );
    for (const [address, file] of opened) this.#files.set(address, file);
    return source;
  }

  /** `fetch` that reads these files as well. Of its options only the range and the signal mean something to a file. */
  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!isLocal(url)) return fetch(input, init);
    const file = this.#files.get(url.href);
    if (!file) throw gone(url);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('range') ?? '') ?? [];
    if (from === undefined) return new Response(file, { headers: { 'content-length': String(file.size) } });
    if (Number(from) >= file.size) return new Response(null, { status: 416 });
    const end = Math.min(Number(to) + 1, file.size);
    const headers = { 'content-range': `bytes ${from}-${end - 1}/${file.size}` };
    return new Response(file.slice(Number(from), end), { status: 206, headers });
  };
}
