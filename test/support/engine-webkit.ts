import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Builder, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { Engine } from './engine.js';
import { startScreen } from './screen.js';

const miniBrowsers = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((arch) => `/usr/lib/${arch}/webkit2gtk-4.1/MiniBrowser`);

/** WebKit as GTK has it, by WebDriver; on a screen of its own where there is none. */
export async function startWebKit(): Promise<Engine> {
  const binary = miniBrowsers.find((path) => existsSync(path));
  if (!binary) throw new Error('There is no WebKitGTK: install it (Debian: webkit2gtk-driver and xvfb).');
  const screen = process.env['DISPLAY'] ? undefined : await startScreen();
  const port = await freePort();
  const env = { ...process.env, ...(screen && { DISPLAY: screen.display }) };
  const service = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
  const end = (): void => {
    service.kill();
    screen?.process.kill();
  };
  // Where it cannot be started, nobody answers.
  service.on('error', () => undefined);
  const driver = await connect(`http://127.0.0.1:${port}`, binary).catch((error: unknown) => {
    end();
    throw error;
  });
  return {
    open: (url) => driver.get(url),
    url: () => driver.getCurrentUrl(),
    back: () => driver.navigate().back(),
    evaluate: (expression) => driver.executeScript(`return (${expression})`),
    async click(expression) {
      const element = await driver.executeScript<WebElement>(`return (${expression})`);
      await element.click();
    },
    press: (key) =>
      driver
        .actions()
        .sendKeys(Key[key === 'Tab' ? 'TAB' : key === 'Enter' ? 'ENTER' : 'ESCAPE'])
        .perform(),
    windows: () => driver.getAllWindowHandles(),
    bringToFront: (window) => driver.switchTo().window(window),
    async close() {
      await driver.quit();
      end();
    },
  };
}

async function connect(server: string, binary: string): Promise<WebDriver> {
  const args = ['--automation', '--javascript-can-open-windows-automatically=true'];
  const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } };
  for (let tries = 0; ; tries++) {
    try {
      return await new Builder().disableEnvironmentOverrides().usingServer(server).withCapabilities(capabilities).build();
    } catch (error) {
      // It listens some time after it has started.
      if (tries === 100) throw error;
      await delay(100);
    }
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
