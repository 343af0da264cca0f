import { defineConsole } from '@xianwu/kit'
import en from './texts/en'
import zh from './texts/zh'

export default defineConsole({
  routes: [{ path: '/visits', component: () => import('./pages/Visits.vue') }],
  widgets: { week: () => import('./widgets/Week.vue') },
  messages: { zh, en },
})
