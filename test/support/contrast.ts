const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' });

/** WCAG contrast of a CSS colour on another; what is not opaque lets the one below through, at last white. */
export function contrast(color: string, ...below: string[]): number {
  const [lighter, darker] = [luminance(color, ...below), luminance(...below)].sort((one, other) => other - one);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** A CSS colour as it is painted, whatever notation it is in. */
export function painted(...layers: string[]): string {
  return `rgb(${bytes(...layers).join(', ')})`;
}

function luminance(...layers: string[]): number {
  const [red = 0, green = 0, blue = 0] = bytes(...layers).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function bytes(...layers: string[]): number[] {
  if (!context) throw new Error('This browser has no canvas.');
  for (const layer of ['#fff', ...layers.reverse()]) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

function linear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
