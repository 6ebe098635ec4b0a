/** Archives against the system's own tar, and broken ones. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tar, untar } from './tar.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tar-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES: readonly (readonly [string, string])[] = [
  ['manifest.json', '{}'],
  ['shards/layer.0.expert.7.bin', 'x'.repeat(512)],
  ['shards/empty.bin', ''],
  ['shards/odd.bin', 'y'.repeat(1_300)],
];

function made(): Blob {
  return tar(FILES.map(([name, text]) => ({ name, data: new Blob([text]) })));
}

async function read(archive: Blob): Promise<[string, string][]> {
  const entries = await untar(archive);
  return Promise.all(entries.map(async ({ name, data }): Promise<[string, string]> => [name, await data.text()]));
}

describe('a tar archive', () => {
  it('is what the system’s tar unpacks', async () => {
    writeFileSync(join(folder, 'a.tar'), Buffer.from(await made().arrayBuffer()));
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
    for (const [name, text] of FILES) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('is read as the system’s tar packs it, folders and all', async () => {
    writeFileSync(join(folder, 'a.tar'), Buffer.from(await made().arrayBuffer()));
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
    execFileSync('tar', ['--format=ustar', '-cf', 'b.tar', './manifest.json', 'shards'], { cwd: folder });
    const entries = await read(new Blob([readFileSync(join(folder, 'b.tar'))]));
    expect(entries.toSorted()).toEqual(FILES.map(([name, text]) => [name, text]).toSorted());
  });

  it('comes back as it was packed', async () => {
    expect(await read(made())).toEqual(FILES);
  });

  it('that is cut off, or is none, is refused', async () => {
    await expect(untar(made().slice(0, 1_500))).rejects.toMatchObject({
      code: 'bad-manifest',
      message: expect.stringContaining('cut off'),
    });
    const bytes = new Uint8Array(await made().arrayBuffer());
    bytes[3] = 65;
    await expect(untar(new Blob([bytes]))).rejects.toMatchObject({ message: expect.stringContaining('a name or a size') });
    await expect(untar(new Blob(['z'.repeat(2_000)]))).rejects.toMatchObject({
      code: 'bad-manifest',
      message: expect.stringContaining('no tar archive'),
    });
  });
});
