import './../dist/cdn/account-link.js';

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const never = () => new Promise(() => {});
const surfaces = { light: '#ffffff', dark: '#17191c' };

/** Elements that nobody sees, in whose button the colours can be read as the widget has computed them. */
const probes = Object.fromEntries(
  Object.keys(surfaces).map((theme) => {
    const probe = document.createElement('account-link');
    probe.theme = theme;
    probe.gateway = { load: async () => undefined, signIn: never, link: never, unlink: never };
    return [theme, probe];
  }),
);

/** Puts the probes into the page; `hidden` keeps them from everybody. */
export async function prepareContrast(host) {
  host.append(...Object.values(probes));
  while (!Object.values(probes).every(buttonOf)) await new Promise(requestAnimationFrame);
}

/** How an accent is carried out: what stands on it, and as what it is read, each with its contrast. */
export async function contrastsOf(color) {
  const measured = Object.entries(probes).map(async ([theme, probe]) => {
    probe.color = color;
    await probe.updateComplete;
    const button = buttonOf(probe);
    if (!button) return undefined;
    const { backgroundColor: accent, color: onAccent, borderTopColor: shade } = getComputedStyle(button);
    return { theme, accent, onAccent, shade, onAccentRatio: ratio(accent, onAccent), shadeRatio: ratio(shade, surfaces[theme]) };
  });
  return (await Promise.all(measured)).filter(Boolean);
}

function buttonOf(probe) {
  return probe.shadowRoot?.querySelector('[part~=sign-in-button]');
}

function ratio(...colors) {
  const [one, other] = colors.map(luminance).sort((a, b) => b - a);
  return (one + 0.05) / (other + 0.05);
}

function luminance(color) {
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
