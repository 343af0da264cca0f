import { defineConsole } from '@xianwu/kit'
import en from './texts/en'
import zh from './texts/zh'

export default defineConsole({
  routes: [
    { path: '/orders', component: () => import('./pages/Orders.vue') },
    { path: '/order', component: () => import('./pages/Order.vue') },
    { path: '/letters', component: () => import('./pages/Letters.vue') },
    { path: '/letter', component: () => import('./pages/Letter.vue') },
    { path: '/closing', component: () => import('./pages/Closing.vue') },
    { path: '/publicity', component: () => import('./pages/Publicity.vue') },
    { path: '/statistics', component: () => import('./pages/Statistics.vue') },
    { path: '/budgets', component: () => import('./pages/Budgets.vue') },
    { path: '/standards', component: () => import('./pages/Standards.vue') },
  ],
  messages: { zh, en },
})
