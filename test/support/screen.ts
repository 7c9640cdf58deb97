import { spawn, type ChildProcess } from 'node:child_process';

export interface Screen {
  readonly display: string;
  readonly process: ChildProcess;
}

/** Starts a screen that nobody sees; resolves with its name once it is there. */
export function startScreen(): Promise<Screen> {
  const started = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1000x24'], { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    started.once('error', () => reject(new Error('There is no Xvfb: install it (Debian: xvfb), or set DISPLAY.')));
    started.stdout.once('data', (number: Buffer) => resolve({ display: `:${String(number).trim()}`, process: started }));
  });
}
