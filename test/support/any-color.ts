import * as fc from 'fast-check';

const hex = fc
  .array(fc.constantFrom(...'0123456789abcdefABCDEF'), { minLength: 8, maxLength: 8 })
  .chain((digits) => fc.constantFrom(3, 4, 6, 8).map((length) => `#${digits.slice(0, length).join('')}`));

const named = fc.constantFrom(
  ...['red', 'lime', 'blue', 'yellow', 'cyan', 'magenta', 'white', 'black', 'gray', 'silver', 'tomato', 'gold', 'rebeccapurple', 'navy'],
  ...['papayawhip', 'HotPink', 'darkslategrey', 'chartreuse', 'ivory', 'transparent', 'CanvasText', 'LinkText', 'AccentColor'],
);

function number(min: number, max: number, unit = ''): fc.Arbitrary<string> {
  const value = fc.double({ min, max, noNaN: true }).map((double) => `${double.toFixed(4)}${unit}`);
  return fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: fc.constant('none') });
}

/** A colour function, with transparency or without. */
function call(name: string, ...parameters: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const alpha = fc.oneof(
    fc.constant(''),
    number(0, 1).map((value) => ` / ${value}`),
    number(0, 100, '%').map((value) => ` / ${value}`),
  );
  return fc.tuple(fc.tuple(...parameters), alpha).map(([values, transparency]) => `${name}${values.join(' ')}${transparency})`);
}

const hue = fc.oneof(number(-720, 720), number(0, 360, 'deg'), number(-1, 2, 'turn'), number(0, 6.3, 'rad'));
const percentage = number(0, 100, '%');
const space = fc.constantFrom('srgb', 'srgb-linear', 'display-p3', 'a98-rgb', 'prophoto-rgb', 'rec2020', 'xyz', 'xyz-d50');

const simple = fc.oneof(
  hex,
  named,
  call('rgb(', number(0, 255), number(0, 255), number(0, 255)),
  fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((channels) => `rgb(${channels.join(', ')})`),
  call('hsl(', hue, percentage, percentage),
  call('hwb(', hue, percentage, percentage),
  call('lab(', percentage, number(-125, 125), number(-125, 125)),
  call('lch(', percentage, number(0, 150), hue),
  call('oklab(', number(0, 1), number(-0.4, 0.4), number(-0.4, 0.4)),
  call('oklch(', number(0, 1), number(0, 0.5), hue),
  // Beyond what the colour space holds, too.
  space.chain((name) => call(`color(${name} `, number(-0.3, 1.3), number(-0.3, 1.3), number(-0.3, 1.3))),
);

/** Any CSS colour, in any notation. */
export const anyColor: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: simple },
  { weight: 1, arbitrary: fc.tuple(simple, simple).map(([one, other]) => `light-dark(${one}, ${other})`) },
  { weight: 1, arbitrary: fc.tuple(simple, simple).map(([one, other]) => `color-mix(in oklch, ${one} 30%, ${other})`) },
  { weight: 1, arbitrary: simple.map((color) => `oklch(from ${color} l c calc(h + 90) / 0.5)`) },
);
