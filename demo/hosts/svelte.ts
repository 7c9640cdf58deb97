import { mount } from 'svelte';
import { readHost } from './read-host.js';
import App from './app.svelte';

const { element: target, ...props } = readHost();
mount(App, { target, props });
