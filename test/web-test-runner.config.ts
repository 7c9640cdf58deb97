import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter, type Reporter, type TestRunnerConfig, type TestSuiteResult } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './support/chromium.js';

/** The line at the end that says how it went, for readers and for machines. */
const totals: Reporter = {
  onTestRunFinished({ sessions }) {
    const tests = sessions.flatMap(({ testResults }) => (testResults ? testsIn(testResults) : []));
    const count = (passed: boolean): number => tests.filter((test) => test.passed === passed && !test.skipped).length;
    console.log(`${count(true)} passed, ${count(false)} failed, ${tests.filter(({ skipped }) => skipped).length} skipped`);
  },
};

function testsIn(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/{domain,auth0,linking,elements,localization,prompt,sample}/**/*.test.ts'],
  nodeResolve: true,
  // The plugin does not follow `extends`: it needs the root's settings, where the decorators are.
  plugins: [esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })],
  browsers: [
    chromeLauncher({
      launchOptions: await chromiumPath(),
      // Test files run side by side, and a browser with windows draws nothing in the one behind: each must believe that it is in front.
      async createPage({ context }) {
        const page = await context.newPage();
        await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  concurrency: 2,
  testFramework: { config: { timeout: '10000' } },
  reporters: [summaryReporter({}), totals],
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.startsWith('Lit is in dev mode')),
} satisfies TestRunnerConfig;
