/** WGSL shared between kernels, by the name that `//#include` uses. */
import halt from './halt.wgsl?raw';
import nibbles from './nibbles.wgsl?raw';
import q4 from './q4.wgsl?raw';
import rms from './rms.wgsl?raw';
import rowdots from './rowdots.wgsl?raw';
import silu from './silu.wgsl?raw';
import sums from './sums.wgsl?raw';
import tile from './tile.wgsl?raw';

export const SNIPPETS: Readonly<Record<string, string>> = { halt, nibbles, q4, rms, rowdots, silu, sums, tile };
