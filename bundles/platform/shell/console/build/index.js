import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { DEFINE, SHARED, TARGET, sharedFile } from './settings.js'
import { manifestWriter, readManifest } from './manifest.js'
import { templateGuard } from './templates.js'
import { textGuard } from './texts.js'

/**
 * The Vite setting of a function's console: `export default consoleModule(import.meta.dirname)`.
 *
 * The files go to `OSGI-INF/console` of the bundle beside the folder (`../target/classes`), or to
 * the folder that the environment variable CONSOLE_OUT names.
 */
export function consoleModule(root) {
  const manifest = readManifest(root)
  const out = process.env.CONSOLE_OUT ?? '../target/classes/OSGI-INF/console'
  return {
    root,
    base: './',
    define: DEFINE,
    logLevel: 'warn',
    plugins: [
      templateGuard(),
      textGuard(path.join(root, 'src/texts')),
      vue(),
      manifestWriter(manifest),
    ],
    build: {
      target: TARGET,
      cssTarget: TARGET,
      outDir: path.resolve(root, out),
      emptyOutDir: true,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        input: { index: path.join(root, 'src/index.ts') },
        external: SHARED,
        // all files lie flat, so one relative address holds under every context path
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
          paths: id => (SHARED.includes(id) ? `../../../shared/v1/${sharedFile(id)}` : undefined),
        },
      },
    },
  }
}

export { buildShell } from './shell.js'
