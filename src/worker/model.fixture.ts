/** A small Mixtral on a test server: everything that the library asks of a model, with noise for weights. */
import { FIXTURE_TOKENIZER, FIXTURE_TOKENIZER_CONFIG } from '../../tools/convert/fixture.ts';
import { publishModel, sha256, type TestServer } from '../weights/testing.ts';

export const CONFIG = {
  ...{ model_type: 'mixtral', num_hidden_layers: 1, hidden_size: 32, intermediate_size: 64, vocab_size: 16 },
  ...{ num_attention_heads: 1, num_local_experts: 4, max_position_embeddings: 64 },
};

/** What CONFIG needs: four dense shards and four experts, each of three matrices. */
const SHARDS = ['embedding', 'layer.0', 'final_norm', 'head', ...[0, 1, 2, 3].map((expert) => `layer.0.expert.${expert}`)];

function tensorsOf(shard: string): object[] {
  if (!shard.includes('expert')) return [{ name: shard, format: 'f32', shape: [8], offset: 0 }];
  return ['w1', 'w3', 'w2'].map((matrix, i) => ({
    name: `model.layers.0.block_sparse_moe.experts.${shard.slice(-1)}.${matrix}.weight`,
    ...{ format: 'q4f16_1', shape: matrix === 'w2' ? [32, 64] : [64, 32], offset: i * 1_280 },
  }));
}

/** Publishes it in the folder `m/`, with these changes to its manifest. @returns its folder's URL */
export function publishMixtral(
  server: TestServer,
  seed = 1,
  changes: object = {},
  tokenizer: unknown = FIXTURE_TOKENIZER,
): string {
  const { url } = publishModel(server, { shards: SHARDS.length, bytes: 4_000, seed });
  const manifest = JSON.parse(new TextDecoder().decode(server.files.get('m/manifest.json')));
  const write = (name: string, json: unknown) => {
    const data = new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json));
    server.files.set(`m/${name}`, data);
    return { name, url: name, bytes: data.length, hash: { algorithm: 'sha-256', value: sha256(data) } };
  };
  const files = [write('tokenizer.json', tokenizer), write('tokenizer_config.json', FIXTURE_TOKENIZER_CONFIG)];
  const shards = SHARDS.map((id, i) => ({ ...manifest.shards[i], id, tensors: tensorsOf(id) }));
  write('manifest.json', { ...manifest, config: CONFIG, tokenizer: { files }, shards, ...changes });
  return url;
}
