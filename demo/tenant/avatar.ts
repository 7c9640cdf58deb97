import type { Reply } from './http.js';

/** A picture made of a person's initials, so that the demo needs no one else's server. */
export function avatar(path: string): Reply {
  const initials = /^\/avatars\/([A-Z]{1,2})\.svg$/.exec(path)?.[1];
  if (!initials) return { status: 404, body: 'Not Found' };
  const hue = ([...initials].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) * 37) % 360;
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="hsl(${hue} 45% 40%)"/><text x="48" y="61" font-family="system-ui,sans-serif" font-size="38" fill="#fff" text-anchor="middle">${initials}</text></svg>`;
  return { status: 200, body, headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' } };
}
