import { describe, expect, it } from 'vitest';
import { countTiers, createExpertsStore } from './experts.ts';
import { failure, ROUTING, scriptedServices } from './services.fixture.ts';

const RESIDENCY = { layers: 2, experts: 4, tiers: Uint8Array.of(0, 0, 1, 2, 0, 3, 3, 3) };

describe('experts', () => {
  it('counts the experts of each tier, of the model and of one layer', () => {
    expect(countTiers(RESIDENCY)).toEqual({ gpu: 3, ram: 1, disk: 1, absent: 3 });
    expect(countTiers(RESIDENCY, 1)).toEqual({ gpu: 1, ram: 0, disk: 0, absent: 3 });
  });

  it('reaches subscribers once a frame, however many page faults there were', () => {
    const services = scriptedServices();
    const store = createExpertsStore(services);
    let changes = 0;
    store.subscribe(() => changes++);
    for (let fault = 0; fault < 10; fault++) services.client.emit('residency', RESIDENCY);
    services.client.emit('routing', ROUTING);
    expect(changes).toBe(0);
    services.frame();
    expect(changes).toBe(1);
    expect(store.getState().counts.gpu).toBe(3);
    expect(store.getState().routing).toBe(ROUTING);
  });

  it('are gone with the engine, and a late snapshot does not bring them back', () => {
    const services = scriptedServices();
    const store = createExpertsStore(services);
    services.client.emit('residency', RESIDENCY);
    services.frame();
    services.client.emit('residency', RESIDENCY);
    services.client.emit('engine', { kind: 'lost', model: null, error: failure('device-lost').toWire() });
    services.client.emit('residency', RESIDENCY);
    services.frame();
    expect(store.getState()).toMatchObject({ residency: null, counts: { gpu: 0, absent: 0 } });
    services.client.emit('engine', { kind: 'loading', id: 'tiny@1', adapter: null, phase: 'weights', fraction: 0, options: {} });
    services.client.emit('residency', RESIDENCY);
    services.frame();
    expect(store.getState().counts.gpu).toBe(3);
  });

  it('hands every token to the grid, also those between two frames', () => {
    const services = scriptedServices();
    const store = createExpertsStore(services);
    const positions: number[] = [];
    const stop = store.onRouting(({ position }) => positions.push(position));
    for (let position = 0; position < 3; position++) services.client.emit('routing', { ...ROUTING, position });
    stop();
    services.client.emit('routing', { ...ROUTING, position: 9 });
    expect(positions).toEqual([0, 1, 2]);
  });
});
