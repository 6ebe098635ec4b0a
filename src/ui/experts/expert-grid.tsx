/** The live grid on a canvas. It draws only while something moves; React hears of it once when a model comes or goes. */
import { type MouseEvent, useEffect, useRef } from 'react';
import { type Residency, TIERS } from '../../protocol/trace.ts';
import { ExpertActivity } from '../../state/expert-activity.ts';
import { countTiers } from '../../state/experts.ts';
import { useApp, useExperts } from '../app-context.tsx';
import { formatCount } from '../format.ts';
import { LESS_MOTION, useMedia } from '../primitives/use-media.ts';
import { strings } from '../strings.ts';
import { cellAt, type GridColours, type GridDirection, type GridGeometry, geometryFor, paint } from './paint.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The counts of a snapshot in words, empty tiers left out. */
export function tierWords(residency: Residency, row?: number): string {
  const counts = countTiers(residency, row);
  return TIERS.filter((tier) => counts[tier] > 0)
    .map((tier) => `${formatCount(counts[tier])} ${strings.experts.tierSentence[tier]}`)
    .join(', ');
}

/** Custom properties do not resolve for a canvas by themselves: each is read back as the colour of the element. */
function readColours(element: HTMLElement): GridColours {
  const read = (name: string) => {
    element.style.color = `var(${name})`;
    const { color } = getComputedStyle(element);
    element.style.color = '';
    return color;
  };
  return {
    gpu: read('--cell-gpu'),
    ram: read('--cell-ram'),
    disk: read('--cell-disk'),
    absent: read('--cell-absent'),
    heat: read('--glow'),
    label: read('--faint'),
  };
}

export function ExpertGrid({ direction, labels = false }: { direction: GridDirection; labels?: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const geometry = useRef<GridGeometry | null>(null);
  const { experts: store, settings } = useApp();
  const layers = useExperts((state) => state.residency?.layers ?? 0);
  const experts = useExperts((state) => state.residency?.experts ?? 0);
  const still = useMedia(LESS_MOTION);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || layers === 0 || experts === 0) return;
    const activity = new ExpertActivity(layers, experts);
    let colours = readColours(element);
    let frame = 0;

    const draw = (time: number) => {
      frame = 0;
      const { residency } = store.getState();
      const place = geometry.current;
      if (!residency || !place || residency.layers !== layers || residency.experts !== experts) return;
      const warm = !still && activity.fadeTo(time);
      context.clearRect(0, 0, element.clientWidth, element.clientHeight);
      paint(context, { residency, levels: activity.levels, geometry: place, colours, labels });
      if (warm) schedule();
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const resize = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const scale = window.devicePixelRatio;
      element.width = Math.round(width * scale);
      element.height = Math.round(height * scale);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      geometry.current = geometryFor({ layers, experts }, { width, height, direction, labels });
      schedule();
    };
    const recolour = () => {
      colours = readColours(element);
      schedule();
    };

    const stops = [
      store.subscribe(schedule),
      store.onRouting((routing) => {
        if (still) activity.replace(routing, performance.now());
        else activity.add(routing, performance.now());
        schedule();
      }),
      // The theme reaches the document in an effect of its own, which may run after this one.
      settings.subscribe(() => requestAnimationFrame(recolour)),
    ];
    const dark = window.matchMedia(DARK);
    dark.addEventListener('change', recolour);
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    resize();
    requestAnimationFrame(recolour);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      dark.removeEventListener('change', recolour);
      for (const stop of stops) stop();
    };
  }, [store, settings, layers, experts, still, direction, labels]);

  const describe = (event: MouseEvent<HTMLCanvasElement>) => {
    const { residency } = store.getState();
    const cell = geometry.current && cellAt(geometry.current, event.nativeEvent.offsetX, event.nativeEvent.offsetY);
    const tier = residency && cell && TIERS[residency.tiers[cell.layer * residency.experts + cell.expert] ?? 3];
    event.currentTarget.title =
      cell && tier ? strings.experts.cell(cell.layer + 1, cell.expert + 1, strings.experts.tierSentence[tier]) : '';
  };

  return (
    <div aria-hidden="true" className="size-full">
      <canvas ref={canvas} className="block size-full" onMouseMove={describe} />
    </div>
  );
}
