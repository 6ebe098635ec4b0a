/**
 * A reader worker: reads one shard after the other from browser storage and hands the buffers over. It is a thread of its own
 * because a large read in the thread that owns the GPU delays the GPU's answers by hundreds of milliseconds.
 */
import { MixtralError, type WireError } from '../protocol/errors.ts';
import type { StoredShard } from '../weights/source.ts';
import { type ReadRequest, readShard } from './read-shard.ts';

export type ReadAnswer =
  | { readonly ok: true; readonly found: StoredShard | null }
  | { readonly ok: false; readonly error: WireError };

/** The part of a worker's global scope that is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(answer: ReadAnswer, transfer: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  readShard(data).then(
    (found) => scope.postMessage({ ok: true, found }, found ? [found.data] : []),
    (error: unknown) => scope.postMessage({ ok: false, error: MixtralError.from(error).toWire() }, []),
  );
};
