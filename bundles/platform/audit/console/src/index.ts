import { defineConsole } from '@xianwu/kit'
import en from './texts/en'
import zh from './texts/zh'

export default defineConsole({
  routes: [
    { path: '/entries', component: () => import('./pages/Entries.vue') },
    { path: '/verification', component: () => import('./pages/Verification.vue') },
    { path: '/export', component: () => import('./pages/Export.vue') },
  ],
  messages: { zh, en },
})
