import { defineConsole } from '@xianwu/kit'
import en from './texts/en'
import zh from './texts/zh'

export default defineConsole({
  routes: [
    { path: '/stopped', component: () => import('./pages/Stopped.vue') },
    { path: '/templates', component: () => import('./pages/Templates.vue') },
    { path: '/numbers', component: () => import('./pages/Numbers.vue') },
  ],
  messages: { zh, en },
})
