/** Layers of the true sizes of 8x7B and 8x22B, installed by the page into either store and run with the least GPU memory. Part of `npm run test:full`. */
import { chatReady } from './app.ts';
import { expect, test } from './fixtures.ts';
import { fullSizeModel, SIZES } from './full-size-model.ts';

for (const size of SIZES)
  test(`${size.name}: experts of ${size.expertBytes} bytes install into both stores and answer`, async ({ page, hub }) => {
    test.skip(!process.env['MIXTRAL_FULL'], 'gigabytes: npm run test:full');
    test.setTimeout(900_000);
    for (const [name, bytes] of fullSizeModel(size)) hub.files.set(`${size.name}/${name}`, bytes);
    await page.goto('');
    // The page loads its own model at first, which would come between.
    await chatReady(page);
    const run = (store: 'indexeddb' | 'opfs') =>
      page.evaluate(
        async ({ source, store }) => {
          const { mixtral } = window;
          await mixtral.ready;
          const began = performance.now();
          const { id } = await mixtral.models.install(source, { store });
          const installed = performance.now();
          const info = await mixtral.load(id, { gpuBudgetBytes: 0, ramBudgetBytes: 0, contextTokens: 64 });
          const { choices } = await mixtral.completions.create({
            prompt: 'The quick brown fox',
            max_tokens: 3,
            temperature: 0,
            seed: 1,
          });
          const model = (await mixtral.models.list()).find((each) => each.id === id);
          const stats = await mixtral.stats();
          await mixtral.unload();
          await mixtral.models.remove(id);
          return {
            text: choices[0]?.text,
            expertBytes: model?.expertBytes,
            store: model?.store,
            resident: Math.max(...info.residentSlots),
            landing: info.landingSlots,
            faults: stats?.faults ?? 0,
            megabytesPerSecond: Math.round((model?.totalBytes ?? 0) / 1e3 / (installed - began)),
          };
        },
        { source: `${hub.url}${size.name}/manifest.json`, store },
      );
    const results = [await run('indexeddb'), await run('opfs')];
    console.log(JSON.stringify(results));
    for (const [index, store] of (['indexeddb', 'opfs'] as const).entries())
      expect(results[index]).toMatchObject({ expertBytes: size.expertBytes, store, resident: 0, landing: 2 });
    for (const { faults } of results) expect(faults).toBeGreaterThan(0);
    expect(results[1]?.text, 'where an expert comes from changes nothing').toBe(results[0]?.text);
  });
