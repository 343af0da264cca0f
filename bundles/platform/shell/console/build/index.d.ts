import type { UserConfig } from 'vite'

/** The Vite setting of a function's console. */
export function consoleModule(root: string): UserConfig

/** Builds the shell of `root` and the shared libraries into `out`. */
export function buildShell(root: string, out: string): Promise<void>
