/** Builds the page into dist/web: the chat, the source viewer, the frame for portals, and embed.js for portals that allow scripts. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Browsers that office machines still run. */
const target = ['chrome105', 'edge105', 'firefox115', 'safari16']

const pages = {
  index: here('index.html'),
  document: here('document.html'),
  embed: here('embed.html'),
  demo: here('demo/index.html'),
}

/** Puts what the pages have in common in their heads where they say so. */
const commonHead: Plugin = {
  name: 'wengui-common-head',
  transformIndexHtml: {
    order: 'pre',
    handler: (page) => page.replace('<!-- head.html -->', () => readFileSync(here('head.html'), 'utf8').trim().replaceAll('\n', '\n    ')),
  },
}

const config: UserConfig = {
  root: here('.'),
  base: '/',
  plugins: [commonHead],
  build: { outDir: here('../dist/web'), emptyOutDir: true, target, modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false },
  environments: {
    client: { build: { rolldownOptions: { input: pages } } },
    // A portal loads one file under a name that never changes; what is needed seldom (charts, Word files) follows beside it.
    element: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { input: { embed: here('embed.ts') }, output: { entryFileNames: '[name].js', chunkFileNames: 'assets/embed-[name]-[hash].js' } },
      },
    },
  },
  builder: {
    buildApp: async (builder) => {
      const { client, element } = builder.environments
      if (client) await builder.build(client)
      if (element) await builder.build(element)
    },
  },
}

export default defineConfig(config)
