import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const TEXT = /\.(js|css|html|json|svg)$/

/** Writes a `.br` and a `.gz` beside every text file, so that the server compresses nothing. */
export function compressFolder(folder) {
  for (const entry of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, String(entry))
    if (!TEXT.test(file)) continue
    const bytes = fs.readFileSync(file)
    const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 }
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes, { params: quality }))
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }))
  }
}
