import fs from 'node:fs'
import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { compressFolder } from './compress.js'
import { DEFINE, SHARED, TARGET, sharedFile } from './settings.js'
import { templateGuard } from './templates.js'
import { textDifferences } from './texts.js'

const TEXTS = ['src/texts', 'src/pages/kit/texts', '../kit/src/texts']

const bare = id => sharedFile(id).replace(/\.js$/, '')

async function bundle({ root, input, folder, external, entryName, cssName, addressOf }) {
  await build({
    configFile: false,
    root,
    define: DEFINE,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [templateGuard(), vue()],
    build: {
      target: TARGET,
      cssTarget: TARGET,
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        input,
        external,
        output: {
          entryFileNames: entryName,
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: cssName,
          paths: id => (SHARED.includes(id) ? addressOf(id) : undefined),
        },
      },
    },
  })
}

/**
 * Builds the shell and the shared libraries.
 * @param root the folder of the shell's console
 * @param out the folder that is served below `/ui/`
 */
export async function buildShell(root, out) {
  const findings = TEXTS.flatMap(folder => textDifferences(path.join(root, folder)))
  if (findings.length) throw new Error(findings.join('\n'))
  fs.rmSync(out, { recursive: true, force: true })
  for (const id of SHARED) {
    const source = path.join(root, 'shared', `${bare(id)}.ts`)
    await bundle({
      root,
      input: { [bare(id)]: source },
      folder: path.join(out, 'shared/v1'),
      external: SHARED.filter(other => other !== id),
      entryName: '[name].js',
      // stable names: the addresses are a contract, the server answers with an ETag
      cssName: `${bare(id)}[extname]`,
      addressOf: other => `./${sharedFile(other)}`,
    })
  }
  await bundle({
    root,
    input: { shell: path.join(root, 'src/main.ts') },
    folder: path.join(out, 'shell'),
    external: SHARED,
    entryName: 'shell-[hash].js',
    cssName: 'shell-[hash][extname]',
    addressOf: id => `../shared/v1/${sharedFile(id)}`,
  })
  writePage(root, out)
  compressFolder(out)
}

function writePage(root, out) {
  const files = fs.readdirSync(path.join(out, 'shell'))
  const entry = files.find(file => /^shell-.*\.js$/.test(file))
  const sheets = [
    'shared/v1/kit.css',
    ...files.filter(file => file.endsWith('.css')).map(file => `shell/${file}`),
  ]
  const head = [
    ...sheets.map(file => `<link rel="stylesheet" href="${file}">`),
    ...['vue', 'vue-router', 'kit'].map(
      name => `<link rel="modulepreload" href="shared/v1/${name}.js">`,
    ),
    `<script type="module" src="shell/${entry}"></script>`,
  ].join('\n    ')
  const page = fs.readFileSync(path.join(root, 'index.html'), 'utf8')
  fs.writeFileSync(path.join(out, 'index.html'), page.replace('<!-- built files -->', head))
}
