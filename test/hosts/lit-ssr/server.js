import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { render } from '@lit-labs/ssr';
import { RenderResultReadable } from '@lit-labs/ssr/lib/render-result-readable.js';
import { html } from 'lit';
import 'account-link/define';

const page = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>Settings</title>
      <link rel="icon" href="data:," />
      <script type="module" src="/client.js"></script>
    </head>
    <body>
      <account-link
        domain="tenant.eu.auth0.com"
        client-id="YOUR_CLIENT_ID"
        connections="google-oauth2 facebook github"
        title="Ways in"
        logo="/logo.svg"
      ></account-link>
      <p id="told"></p>
    </body>
  </html>`;

createServer(async (request, response) => {
  if (request.url === '/client.js') {
    response.setHeader('Content-Type', 'text/javascript').end(await readFile('dist/client.js'));
  } else if (request.url === '/logo.svg') {
    response.setHeader('Content-Type', 'image/svg+xml').end('<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"/>');
  } else {
    response.setHeader('Content-Type', 'text/html');
    new RenderResultReadable(render(page)).pipe(response);
  }
}).listen(process.env.PORT);
