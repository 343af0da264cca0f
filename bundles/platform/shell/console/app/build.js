import path from 'node:path'
import { buildShell } from '@xianwu/console-build'

const out = process.env.CONSOLE_OUT ?? '../../target/classes/OSGI-INF/shell'
await buildShell(import.meta.dirname, path.resolve(import.meta.dirname, out))
