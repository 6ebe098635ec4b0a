/** The token by which a person reaches gated repositories: on this machine only, in a database of its own. */
import { del, get, set } from 'idb-keyval';
import { database } from './database.ts';
import { string } from './fields.ts';

const KEY = 'hugging-face';
const store = database('mixtral-token', ['token']).store('token');

export async function readToken(): Promise<string | null> {
  return string(await get<unknown>(KEY, store)) ?? null;
}

/** @param token null forgets it. */
export async function writeToken(token: string | null): Promise<void> {
  await (token === null ? del(KEY, store) : set(KEY, token, store));
}
