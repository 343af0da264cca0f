import { defineConsole } from '@xianwu/kit'
import en from './texts/en'
import zh from './texts/zh'

export default defineConsole({
  routes: [
    { path: '/functions', component: () => import('./pages/Functions.vue') },
    { path: '/state', component: () => import('./pages/State.vue') },
    { path: '/endpoints', component: () => import('./pages/Endpoints.vue') },
  ],
  messages: { zh, en },
})
