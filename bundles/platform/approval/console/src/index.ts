import { defineConsole } from '@xianwu/kit'
import en from './texts/en'
import zh from './texts/zh'

export default defineConsole({
  routes: [
    { path: '/inbox', component: () => import('./pages/Inbox.vue') },
    { path: '/case', component: () => import('./pages/Case.vue') },
    { path: '/delegations', component: () => import('./pages/Delegations.vue') },
    { path: '/chains', component: () => import('./pages/Chains.vue') },
  ],
  messages: { zh, en },
})
