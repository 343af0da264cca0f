import fs from 'node:fs'
import path from 'node:path'
import { compressFolder } from './compress.js'

/**
 * Writes the finished `console.json` beside the built files. It runs in `writeBundle`: with one
 * style sheet per build Vite emits that sheet after the `generateBundle` of other plugins.
 */
export const manifestWriter = manifest => ({
  name: 'xianwu:manifest',
  writeBundle(options, bundle) {
    const files = Object.values(bundle)
    const entry = files.find(file => file.type === 'chunk' && file.isEntry)
    const css = Object.keys(bundle).filter(file => file.endsWith('.css'))
    const usesElement = files.some(
      file =>
        file.type === 'chunk' &&
        [...file.imports, ...file.dynamicImports].some(id => id.includes('element-plus')),
    )
    // the shell loads a console's styles before its code
    if (usesElement) css.unshift('../../../shared/v1/element-plus.css')
    const finished = { ...manifest, entry: entry.fileName, css }
    fs.writeFileSync(path.join(options.dir, 'console.json'), JSON.stringify(finished, null, 2))
    compressFolder(options.dir)
  },
})

/** Reads `console.json` and says what is wrong with it before anything is built. */
export function readManifest(root) {
  const file = path.join(root, 'console.json')
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'))
  const wrong = []
  if (!/^[a-z][a-z0-9-]*$/.test(manifest.id ?? '')) wrong.push('id')
  if (manifest.shell !== '1') wrong.push('shell (must be "1")')
  for (const name of ['group', 'icon']) if (!manifest[name]) wrong.push(name)
  const titled = [manifest, ...(manifest.menu ?? []), ...(manifest.widgets ?? [])]
  if (titled.some(item => !item.title?.zh || !item.title?.en)) wrong.push('title {zh, en}')
  const parts = (manifest.menu ?? []).map(item => item.part)
  if (parts.some(part => part && (!part.zh || !part.en))) wrong.push('part {zh, en}')
  const runs = parts.map(part => part?.zh ?? '').filter((zh, at, all) => zh !== all[at - 1])
  if (new Set(runs).size < runs.length) wrong.push('menu (items of a part must be neighbours)')
  if (wrong.length) throw new Error(`${file}: ${wrong.join(', ')}`)
  return manifest
}
