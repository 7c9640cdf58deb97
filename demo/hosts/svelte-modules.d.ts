declare module '*.svelte' {
  import type { Component } from 'svelte';
  const component: Component<Record<string, string>>;
  export default component;
}
