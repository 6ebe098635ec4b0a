/** How the decode kernels share the rows of a matrix out to threads; the WGSL is rowdots.wgsl. */
import { GROUP } from './q4.ts';

/** A spec-default workgroup, and the one for short rows, where fewer threads have enough to do. */
const THREADS = 256;
const FEW_THREADS = 64;

/** From this many threads a row on, rows are long. */
const LONG_ROW_LANES = 32;

/** Rows a workgroup computes at least. Software adapters pay some 30 us a workgroup, GPUs want more than a few of them. */
const ROWS_PER_WORKGROUP = 32;

/** Rows a thread computes where it can: software adapters pay some 10 us for every few threads that meet at a barrier. */
const ROWS_PER_THREAD = 4;

/** Threads that share a row at most: 64 adjacent groups are 1 KB of weights read at once. */
const MAX_LANES = 64;

export interface RowSplit {
  readonly THREADS: number;
  /** Groups of 32 weights in a row. */
  readonly GROUPS: number;
  /** Threads that share a row; thread i takes groups i, i + LANES, ... */
  readonly LANES: number;
  /** Rows a thread works on at once, to use an activation for all of them. */
  readonly ROWS_PER_THREAD: number;
  /** Rows of a workgroup. */
  readonly BLOCK_ROWS: number;
}

/** @param rowsPerWorkgroup - fewer where a thread keeps more than one matrix in its registers. */
export function splitRows(cols: number, rowsPerWorkgroup = ROWS_PER_WORKGROUP): RowSplit {
  const groups = cols / GROUP;
  const lanes = Math.min(MAX_LANES, 2 ** Math.floor(Math.log2(groups)));
  const threads = lanes >= LONG_ROW_LANES ? THREADS : FEW_THREADS;
  // No more rows than threads, since each sum is written by a thread of its own.
  const rowsPerThread = Math.min(lanes, Math.max(ROWS_PER_THREAD, (rowsPerWorkgroup * lanes) / threads));
  return {
    THREADS: threads,
    GROUPS: groups,
    LANES: lanes,
    ROWS_PER_THREAD: rowsPerThread,
    BLOCK_ROWS: (threads / lanes) * rowsPerThread,
  };
}
