/** Figures as people read them. Decimal units for storage and speed, as shops and browsers state them. */

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${trimZeros(value.toFixed(digits))} ${UNITS[unit] ?? ''}`;
}

/** Binary units, which graphics limits are stated in. */
export function formatBinary(bytes: number): string {
  const gib = bytes / 2 ** 30;
  return gib >= 1 ? `${trimZeros(gib.toFixed(1))} GiB` : `${Math.round(bytes / 2 ** 20)} MiB`;
}

export function formatPercent(fraction: number): string {
  const percent = Math.min(1, Math.max(0, fraction)) * 100;
  // "100 %" is a statement; 99.96 must not be rounded into it.
  return `${percent >= 99.95 && percent < 100 ? '99.9' : trimZeros(percent.toFixed(percent < 10 && percent > 0 ? 1 : 0))} %`;
}

export function formatRate(perSecond: number): string {
  return perSecond >= 100 ? perSecond.toFixed(0) : perSecond.toFixed(1);
}

export function formatMilliseconds(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(milliseconds < 9_950 ? 1 : 0)} s`;
}

export function formatTimeLeft(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** How makers write their names: WebGPU tells them in lower case. */
const MAKERS: Readonly<Record<string, string>> = {
  ...{ nvidia: 'NVIDIA', amd: 'AMD', intel: 'Intel', apple: 'Apple', arm: 'Arm', qualcomm: 'Qualcomm' },
  ...{ google: 'Google', swiftshader: 'SwiftShader', mesa: 'Mesa', microsoft: 'Microsoft' },
};

export function formatAdapter(name: string): string {
  return name.replace(/[a-z]+/g, (word) => MAKERS[word] ?? word);
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
