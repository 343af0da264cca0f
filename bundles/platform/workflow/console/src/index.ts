import { defineConsole } from '@xianwu/kit'
import en from './texts/en'
import zh from './texts/zh'

export default defineConsole({
  routes: [
    { path: '/year', component: () => import('./pages/Year.vue') },
    { path: '/due', component: () => import('./pages/Due.vue') },
    { path: '/local-days', component: () => import('./pages/LocalDays.vue') },
  ],
  messages: { zh, en },
})
