import { computed, ref, shallowRef, watch } from 'vue'
import type { RouteRecordRaw, Router } from 'vue-router'
import {
  addMessages,
  can,
  createApi,
  hasUnsavedForms,
  l10n,
  removeMessages,
  type ConsoleManifest,
  type ConsoleModule,
  type L10n,
  type MenuItem,
} from '@xianwu/kit'

interface Registry {
  rev: string
  consoles: ConsoleManifest[]
  groups: { id: string; title: L10n; order: number }[]
}

/** A function whose code is loaded. */
interface Loaded {
  module: ConsoleModule
  removeRoutes: (() => void)[]
  sheets: HTMLLinkElement[]
}

/** What changed in the set of functions, to be told. */
export interface Change {
  kind: 'added' | 'removed' | 'upgraded'
  titles: string[]
}

const CONTRACT = '1'
const api = createApi('shell')
const uiBase = document.baseURI

export const consoles = shallowRef<ConsoleManifest[]>([])
const groupList = shallowRef<Registry['groups']>([])
export const change = ref<Change | null>(null)
/** The open page belongs to a function that changed, but holds unsaved input. */
export const waiting = ref('')

const loaded = new Map<string, Promise<Loaded>>()
const keyOf = (manifest: ConsoleManifest): string => `${manifest.id}@${manifest.rev}`
export const functionOf = (path: string): string => /^\/m\/([\w-]+)/.exec(path)?.[1] ?? ''
export const findConsole = (id: string): ConsoleManifest | undefined =>
  consoles.value.find(one => one.id === id)

/** The menu: groups with the functions and pages that the person may open. */
export const menu = computed(() => {
  const visible = consoles.value
    .map(one => ({ ...one, menu: one.menu.filter(item => can(item.perm)) }))
    .filter(one => one.menu.length > 0)
    .sort((a, b) => a.order - b.order)
  return [...groupList.value]
    .sort((a, b) => a.order - b.order)
    .map(group => ({ ...group, items: visible.filter(one => one.group === group.id) }))
    .filter(group => group.items.length > 0)
})

/** The pages of a function as the menu shows them: in runs below the heading of their part. */
export function partsOf(pages: MenuItem[]): { title?: L10n; pages: MenuItem[] }[] {
  const parts: { title?: L10n; pages: MenuItem[] }[] = []
  for (const page of pages) {
    const last = parts[parts.length - 1]
    if (last && last.title?.zh === page.part?.zh) last.pages.push(page)
    else parts.push({ title: page.part, pages: [page] })
  }
  return parts
}

function loadSheet(manifest: ConsoleManifest, file: string): Promise<HTMLLinkElement> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = new URL(manifest.base + file, uiBase).href
    link.onload = () => resolve(link)
    link.onerror = () => reject(new Error(link.href))
    document.head.append(link)
  })
}

async function loadConsole(router: Router, manifest: ConsoleManifest): Promise<Loaded> {
  const sheets = await Promise.all((manifest.css ?? []).map(file => loadSheet(manifest, file)))
  const address = new URL(`${manifest.base}${manifest.entry}`, uiBase).href
  const module = ((await import(/* @vite-ignore */ address)) as { default: ConsoleModule }).default
  if (module.messages) addMessages(manifest.id, module.messages)
  const removeRoutes = module.routes.map(route => {
    const below = route.path === '/' ? '' : route.path
    return router.addRoute('frame', {
      ...route,
      path: `m/${manifest.id}${below}`,
      name: `${manifest.id}:${String(route.name ?? route.path)}`,
      meta: { ...route.meta, function: manifest.id },
    } as RouteRecordRaw)
  })
  module.activate?.({ id: manifest.id })
  return { module, removeRoutes, sheets }
}

/** Loads the code of a function once for each of its revisions. */
export function load(router: Router, manifest: ConsoleManifest): Promise<Loaded> {
  const key = keyOf(manifest)
  let promise = loaded.get(key)
  if (!promise) {
    promise = loadConsole(router, manifest)
    loaded.set(key, promise)
    promise.catch(() => loaded.delete(key))
  }
  return promise
}

async function unload(manifest: ConsoleManifest): Promise<void> {
  const key = keyOf(manifest)
  const promise = loaded.get(key)
  if (!promise) return
  loaded.delete(key)
  try {
    const { module, removeRoutes, sheets } = await promise
    removeRoutes.forEach(remove => remove())
    sheets.forEach(sheet => sheet.remove())
    module.deactivate?.()
  } catch {
    // it never loaded: nothing to take away
  }
  removeMessages(manifest.id)
}

let applying: Promise<void> = Promise.resolve()

/** Asks for the set of functions and follows its changes, one answer after the other. */
export function refresh(router: Router): Promise<void> {
  applying = applying.then(async () => {
    const answer = await api.get<Registry>('/registry', {}, { quiet: true })
    const now = answer.consoles.filter(one => one.shell === CONTRACT)
    const before = consoles.value
    const first = before.length === 0 && groupList.value.length === 0
    groupList.value = answer.groups
    if (first) {
      consoles.value = now
      return
    }
    await apply(router, before, now)
  })
  applying = applying.catch(() => {
    // the server is away or restarting: the menu stays, the next event asks again
  })
  return applying
}

async function apply(router: Router, before: ConsoleManifest[], now: ConsoleManifest[]) {
  const added = now.filter(one => !before.some(old => old.id === one.id))
  const removed = before.filter(old => !now.some(one => one.id === old.id))
  const upgraded = before.filter(old =>
    now.some(one => one.id === old.id && keyOf(one) !== keyOf(old)),
  )
  consoles.value = now
  const path = router.currentRoute.value.path
  const open = functionOf(path)
  const touched = [...removed, ...upgraded, ...added].some(one => one.id === open)
  for (const old of [...removed, ...upgraded]) {
    if (old.id !== open || !hasUnsavedForms.value) await unload(old)
  }
  tell('removed', removed)
  tell('upgraded', upgraded)
  tell('added', added)
  if (!touched) return
  if (hasUnsavedForms.value) {
    waiting.value = open
    const stale = [...removed, ...upgraded].find(one => one.id === open)
    const stop = watch(hasUnsavedForms, async unsaved => {
      if (unsaved) return
      stop()
      waiting.value = ''
      if (stale) await unload(stale)
      await reopen(router)
    })
    return
  }
  await reopen(router)
}

/** Opens the current address again, with the function as it is now. */
export async function reopen(router: Router): Promise<void> {
  await router.isReady()
  const { path, query, hash } = router.currentRoute.value
  await router.replace({ path, query, hash, force: true })
}

function tell(kind: Change['kind'], list: ConsoleManifest[]): void {
  if (list.length) change.value = { kind, titles: list.map(one => l10n(one.title)) }
}

/** Loads a function's code before its page is opened. */
export function guard(router: Router): void {
  router.beforeEach(async to => {
    const manifest = findConsole(functionOf(to.path))
    if (!manifest || to.matched.some(record => record.meta.function === manifest.id)) return true
    try {
      await load(router, manifest)
    } catch {
      // the page says that the function could not be loaded
      return true
    }
    const there = router.resolve(to.fullPath)
    const found = there.matched.some(record => record.meta.function === manifest.id)
    return found ? { path: to.path, query: to.query, hash: to.hash, replace: true } : true
  })
}

/** A path as the server gives it, which may be below the function or complete. */
export function pathOf(functionId: string, path: string): string {
  if (!path) return functionId ? `/m/${functionId}` : '/'
  return path.startsWith('/m/') || !functionId ? path : `/m/${functionId}${path}`
}
