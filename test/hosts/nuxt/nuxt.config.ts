export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  app: { head: { link: [{ rel: 'icon', href: 'data:,' }], htmlAttrs: { lang: 'en' } } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('account-link') } },
});
