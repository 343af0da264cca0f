import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

/** A text in both languages. */
export interface L10n {
  zh: string
  en: string
}

/** A page of a function in the menu. */
export interface MenuItem {
  /** Path below `/m/<id>`, for example `/roster`. */
  path: string
  title: L10n
  /** The heading it stands under, where a function has many pages; those of a part are neighbours. */
  part?: L10n
  /** The permission that shows the item; none means everyone. */
  perm?: string
}

/** A part of the workbench that a function brings along. */
export interface WidgetItem {
  id: string
  title: L10n
  /** 1: the narrow column; 2: the wide one. */
  span: 1 | 2
  order: number
  perm?: string
}

/** `console.json`: all that the shell needs to draw the menu without loading a function's code. */
export interface ConsoleManifest {
  id: string
  title: L10n
  version: string
  /** The version of the contract between shell and console. */
  shell: '1'
  icon: string
  group: string
  order: number
  menu: MenuItem[]
  perms?: string[]
  widgets?: WidgetItem[]
  /** Added by the build. */
  entry?: string
  /** Added by the build. */
  css?: string[]
  /** Added by the server. */
  base?: string
  /** Added by the server: changes with every new build of the function. */
  rev?: string
}

/** The default export of a console's `src/index.ts`. */
export interface ConsoleModule {
  /** Pages, with paths below `/m/<id>`; their components should be loaded lazily. */
  routes: RouteRecordRaw[]
  /** Loaders of the widgets that `console.json` announces. */
  widgets?: Record<string, () => Promise<{ default: Component }>>
  messages?: Messages
  /** Called once after loading. */
  activate?(context: { id: string }): void
  /** Called when the function went away: clear timers, close connections. */
  deactivate?(): void
}

/** The texts of a function, the same keys in both languages. */
export interface Messages {
  zh: Record<string, string>
  en: Record<string, string>
}

/** Gives a console's module its type. */
export const defineConsole = (module: ConsoleModule): ConsoleModule => module
