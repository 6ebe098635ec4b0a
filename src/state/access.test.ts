import { expect, it } from 'vitest';
import { createAccessStore } from './access.ts';
import { failure, scriptedServices, settle } from './services.fixture.ts';

it('a token that cannot be kept is told, and what was known stays', async () => {
  const services = scriptedServices();
  const access = createAccessStore(services);
  void access.getState().look();
  services.client.last('hub.token').resolve({ kept: false });
  await settle();
  const kept = access.getState().keepToken('hf_x');
  services.client.last('hub.token').reject(failure('storage-failed'));
  expect(await kept).toBe(false);
  expect(access.getState()).toMatchObject({ hasToken: false, error: { code: 'storage-failed' } });
  void access.getState().forgetToken();
  services.client.last('hub.token').resolve({ kept: false });
  await settle();
  expect(access.getState().error).toBeNull();
});
