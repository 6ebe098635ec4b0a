/** What the machine offers: measured once, and a machine that cannot be measured is no failure. */
import { expect, it } from 'vitest';
import { createMachineStore } from './machine.ts';
import { failure, scriptedServices, settle } from './services.fixture.ts';

const MEMORY = {
  speed: { memoryBytesPerSecond: 4e11, uploadBytesPerSecond: 1e10 },
  gpuBudgetBytes: 2 ** 32,
  ramBudgetBytes: 2 ** 32,
};

it('is measured until that has worked; a browser that cannot tell has no choice of stores to offer', async () => {
  const services = scriptedServices();
  const machine = createMachineStore(services);
  void machine.getState().measure();
  void machine.getState().measure();
  await settle();
  expect(services.client.count('storage.measure')).toBe(1);
  services.client.last('storage.measure').reject(failure('storage-failed'));
  await settle();
  services.client.last('machine.measure').reject(failure('device-lost'));
  await settle();
  expect(machine.getState()).toMatchObject({ stores: [], memory: null });

  void machine.getState().measure();
  services.client.last('storage.measure').resolve([]);
  await settle();
  services.client.last('machine.measure').resolve(MEMORY);
  await settle();
  expect(machine.getState()).toMatchObject({ stores: [], memory: MEMORY });
});

it('says whether the browser keeps what is stored, and asks it to', async () => {
  const services = scriptedServices();
  const machine = createMachineStore(services);
  void machine.getState().measure();
  await settle();
  expect(machine.getState().room).toEqual({ kept: false, freeBytes: 10 * 2 ** 30 });
  await machine.getState().keep();
  expect(machine.getState().room).toMatchObject({ kept: true });
});
