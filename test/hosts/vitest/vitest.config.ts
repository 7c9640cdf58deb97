import { defineConfig } from 'vitest/config';

// One of the two is enough for a page of yours.
const environments = ['jsdom', 'happy-dom'];

export default defineConfig({
  test: {
    projects: environments.map((environment) => ({
      // Else the React component is the one for servers, which sets no properties.
      resolve: { conditions: ['browser'] },
      ssr: { resolve: { conditions: ['browser'] } },
      test: { name: environment, environment, server: { deps: { inline: ['account-link', '@lit/react'] } } },
    })),
  },
});
