/** Draws the grid of experts: where each one is by its form, how much it works at this moment by its warmth. */
import { type Residency, TIERS } from '../../protocol/trace.ts';

/** Which way the layers run: down the page beside the chat, along it in the strip above. */
export type GridDirection = 'down' | 'along';

export interface GridColours {
  readonly gpu: string;
  readonly ram: string;
  readonly disk: string;
  readonly absent: string;
  readonly heat: string;
  readonly label: string;
}

export interface GridGeometry {
  readonly columns: number;
  readonly rows: number;
  readonly direction: GridDirection;
  /** CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly pitchX: number;
  readonly pitchY: number;
  readonly gap: number;
}

/** Room for the numbers of the layers, and of the experts. */
const GUTTER_X = 24;
const GUTTER_Y = 18;

export function geometryFor(
  { layers, experts }: Pick<Residency, 'layers' | 'experts'>,
  { width, height, direction, labels }: { width: number; height: number; direction: GridDirection; labels: boolean },
): GridGeometry {
  const columns = direction === 'down' ? experts : layers;
  const rows = direction === 'down' ? layers : experts;
  const left = labels ? GUTTER_X : 0;
  const top = labels ? GUTTER_Y : 0;
  const pitchX = (width - left) / columns;
  const pitchY = (height - top) / rows;
  return { columns, rows, direction, left, top, pitchX, pitchY, gap: Math.min(pitchX, pitchY) >= 9 ? 2 : 1 };
}

/** The expert under a point, or null between and beside them. */
export function cellAt(geometry: GridGeometry, x: number, y: number): { layer: number; expert: number } | null {
  const column = Math.floor((x - geometry.left) / geometry.pitchX);
  const row = Math.floor((y - geometry.top) / geometry.pitchY);
  if (column < 0 || row < 0 || column >= geometry.columns || row >= geometry.rows) return null;
  return geometry.direction === 'down' ? { layer: row, expert: column } : { layer: column, expert: row };
}

export interface Painting {
  readonly residency: Residency;
  /** (layers, experts): 0 cold to 1 hot. */
  readonly levels: Float32Array | null;
  readonly geometry: GridGeometry;
  readonly colours: GridColours;
  readonly labels: boolean;
}

export function paint(context: CanvasRenderingContext2D, { residency, levels, geometry, colours, labels }: Painting): void {
  const { pitchX, pitchY, gap, left, top, direction } = geometry;
  const width = pitchX - gap;
  const height = pitchY - gap;
  const radius = Math.min(2.5, width / 4, height / 4);
  for (let layer = 0; layer < residency.layers; layer++) {
    for (let expert = 0; expert < residency.experts; expert++) {
      const cell = layer * residency.experts + expert;
      const x = left + (direction === 'down' ? expert : layer) * pitchX;
      const y = top + (direction === 'down' ? layer : expert) * pitchY;
      paintTier(context, TIERS[residency.tiers[cell] ?? 3] ?? 'absent', { x, y, width, height, radius }, colours);
      const level = levels?.[cell] ?? 0;
      if (level > 0) paintHeat(context, level, { x, y, width, height, radius }, colours.heat);
    }
  }
  if (labels) paintLabels(context, residency, geometry, colours.label);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** On the GPU: solid. In RAM: the lower half. In storage: the outline. Absent: a dot. */
function paintTier(context: CanvasRenderingContext2D, tier: (typeof TIERS)[number], box: Box, colours: GridColours): void {
  const { x, y, width, height, radius } = box;
  context.beginPath();
  switch (tier) {
    case 'gpu':
      context.fillStyle = colours.gpu;
      context.roundRect(x, y, width, height, radius);
      context.fill();
      return;
    case 'ram':
      context.fillStyle = colours.ram;
      context.roundRect(x, y + height * 0.5, width, height * 0.5, [0, 0, radius, radius]);
      context.fill();
      outline(context, box, colours.ram);
      return;
    case 'disk':
      outline(context, box, colours.disk);
      return;
    case 'absent':
      context.fillStyle = colours.absent;
      context.arc(x + width / 2, y + height / 2, Math.min(1.5, height / 4), 0, 2 * Math.PI);
      context.fill();
      return;
    default:
      tier satisfies never;
  }
}

function outline(context: CanvasRenderingContext2D, { x, y, width, height, radius }: Box, colour: string): void {
  context.beginPath();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.roundRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1), radius);
  context.stroke();
}

/** Weights of a pair are near a half: lifted into clear view. The power lets the past fade faster than the present. */
function paintHeat(context: CanvasRenderingContext2D, level: number, box: Box, colour: string): void {
  const { x, y, width, height, radius } = box;
  const strength = Math.min(1, (1.7 * level) ** 1.5);
  context.fillStyle = colour;
  context.globalAlpha = strength * 0.22;
  context.beginPath();
  context.roundRect(x - 1.5, y - 1.5, width + 3, height + 3, radius + 1.5);
  context.fill();
  context.globalAlpha = strength;
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
  context.globalAlpha = 1;
}

/** Numbers from 1, as people count; with many layers only every fourth or eighth has one. */
function paintLabels(context: CanvasRenderingContext2D, { layers, experts }: Residency, geometry: GridGeometry, colour: string) {
  const { left, top, pitchX, pitchY, gap } = geometry;
  context.fillStyle = colour;
  context.font = '10px ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace';
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  for (let expert = 0; expert < experts; expert++) {
    context.fillText(String(expert + 1), left + expert * pitchX + (pitchX - gap) / 2, top / 2 - 1);
  }
  const every = pitchY >= 13 ? 1 : pitchY >= 7 ? 4 : 8;
  context.textAlign = 'right';
  for (let layer = 0; layer < layers; layer++) {
    if (every > 1 && layer !== 0 && (layer + 1) % every !== 0) continue;
    context.fillText(String(layer + 1), left - 8, top + layer * pitchY + (pitchY - gap) / 2);
  }
}
