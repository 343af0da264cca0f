import { defineConsole } from '@xianwu/kit'
import './identity.css'
import en from './texts/en'
import zh from './texts/zh'

export default defineConsole({
  routes: [
    { path: '/organisation', component: () => import('./pages/Organisation.vue') },
    { path: '/people', component: () => import('./pages/People.vue') },
    { path: '/accounts', component: () => import('./pages/Accounts.vue') },
    { path: '/roles', component: () => import('./pages/Roles.vue') },
  ],
  messages: { zh, en },
})
