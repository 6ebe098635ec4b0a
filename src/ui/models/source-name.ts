/** Where a model comes from, for people: enough of its address to trust it or not. */
import { huggingFacePage, repositoryOf } from '../../protocol/model-address.ts';
import { strings } from '../strings.ts';

/** File names that say nothing of a model: its folder is what people know it by. */
const EVERY_MODELS_FILE = /\/(manifest|mlc-chat-config)\.json$/;

/** @param source the absolute address that the engine knows the model by, or what a person typed. */
export function sourceName(source: string): string {
  const address = huggingFacePage(source) ?? source;
  if (!URL.canParse(address)) return source;
  const url = new URL(address);
  if (url.protocol === 'file:') return strings.card.onThisMachine(decodeURIComponent(url.pathname.slice(1)));
  const repository = repositoryOf(url);
  if (repository !== null) return strings.card.onHuggingFace(repository);
  return url.host + url.pathname.replace(EVERY_MODELS_FILE, '').replace(/\/$/, '');
}
