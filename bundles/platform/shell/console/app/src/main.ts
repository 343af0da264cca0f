import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { addMessages } from '@xianwu/kit'
import App from './App.vue'
import { routes } from './routes'
import { applyPreferences } from './state/preferences'
import { guard } from './state/registry'
import { loadSession } from './state/session'
import en from './texts/en'
import zh from './texts/zh'

addMessages('shell', { zh, en })
applyPreferences()

const router = createRouter({
  history: createWebHistory(new URL(document.baseURI).pathname),
  routes,
})
guard(router)

async function start(): Promise<void> {
  const app = createApp(App)
  try {
    await loadSession()
  } catch {
    app.provide('unreachable', true)
  }
  app.use(router)
  app.mount('#app')
}

void start()
