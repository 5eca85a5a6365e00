import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { componentsPlugin } from './scripts/components-plugin.ts'
import { firstPicturePlugin } from './scripts/first-picture/first-picture-plugin.ts'
import { LONG_TESTS } from './scripts/long-tests.ts'
import { offlinePlugin } from './scripts/offline-plugin.ts'

const otherLanguage =
  /\/react-(?:aria|aria-components|stately)\/dist\/private\/intl\/.+\/(?!es-ES|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/

/** Of the sentences that React Aria brings in some thirty languages: Spanish, and English, which it falls back to. */
const onlySpanish: Plugin = {
  name: 'only-spanish',
  enforce: 'pre',
  load: (id) => (otherLanguage.test(id) ? 'export default {}' : null),
}

/**
 * What the first screen needs comes in few files, each with all that it stands on: the program, and the code that draws
 * its map. The sheets of the pages that come later are one: a page wears rules that another wrote.
 */
const firstParts = [
  { name: 'inicio', test: /\/src\/main\.tsx$|rolldown\/runtime/, priority: 2 },
  { name: 'mapa', test: /\/src\/view\/mapside\/map-picture\.tsx$/, priority: 1 },
  { name: 'paginas', test: /\/src\/view\/.+\.css$/, priority: 0 },
]

const commands = 'tests/scripts/**/*.test.ts'
/** Each in a process of its own: mocks of modules would stay in other files', and what others left weighs on a time. */
const apart = [
  'tests/domain/unit.test.ts',
  'tests/database/files/bombs.test.ts',
  'tests/country/second-country.test.ts',
  'tests/gallery/gallery.test.ts',
]

export default defineConfig({
  plugins: [react(), onlySpanish, firstPicturePlugin(), componentsPlugin(), offlinePlugin()],
  base: './',
  resolve: { dedupe: ['apache-arrow'] },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: firstParts } } },
  },
  worker: { format: 'es' },
  test: {
    environment: 'node',
    setupFiles: ['tests/same-examples.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One for each core of a small machine: left alone, vitest keeps one of them for itself.
    maxWorkers: 2,
    projects: [
      // Files share their modules: reading them again for each file took half of the time of the unit tests.
      {
        extends: true,
        test: {
          name: 'casa',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/journeys/**', commands, ...apart, ...(process.env.PRUEBAS === 'cortas' ? LONG_TESTS : [])],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'aparte', include: apart } },
      // Its files load the country once between them: they share the warm engine with their modules.
      { extends: true, test: { name: 'comandos', include: [commands], isolate: false } },
    ],
  },
})
