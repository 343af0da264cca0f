import type { RouteRecordRaw } from 'vue-router'
import Frame from './frame/Frame.vue'
import Missing from './pages/Missing.vue'
import Workbench from './pages/Workbench.vue'

/** The pages of the shell itself; functions add theirs below `/m/<id>`. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'frame',
    component: Frame,
    children: [
      { path: '', name: 'home', component: Workbench, meta: { title: 'home' } },
      {
        path: 'notices',
        name: 'notices',
        component: () => import('./pages/Notices.vue'),
        meta: { title: 'notices' },
      },
      {
        path: 'account',
        name: 'account',
        component: () => import('./pages/Account.vue'),
        meta: { title: 'account' },
      },
      {
        path: 'search',
        name: 'search',
        component: () => import('./pages/Search.vue'),
        meta: { title: 'search' },
      },
      {
        path: 'kit',
        name: 'kit',
        component: () => import('./pages/kit/Kit.vue'),
        meta: { title: 'kit', perm: 'shell.kit', practice: true },
      },
      { path: ':rest(.*)*', name: 'missing', component: Missing },
    ],
  },
]
