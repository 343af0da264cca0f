import { defineConsole } from '@xianwu/kit'
import en from './texts/en'
import zh from './texts/zh'

export default defineConsole({
  routes: [
    { path: '/roster', component: () => import('./pages/Roster.vue') },
    { path: '/print', component: () => import('./pages/Print.vue') },
    { path: '/log', component: () => import('./pages/Log.vue') },
    { path: '/shifts', component: () => import('./pages/Shifts.vue') },
    { path: '/swaps', component: () => import('./pages/Swaps.vue') },
    { path: '/swap', component: () => import('./pages/Swap.vue') },
    { path: '/handover', component: () => import('./pages/Handover.vue') },
    { path: '/handovers', component: () => import('./pages/Handovers.vue') },
    { path: '/outings', component: () => import('./pages/Outings.vue') },
    { path: '/outing', component: () => import('./pages/Outing.vue') },
    { path: '/suspicions', component: () => import('./pages/Suspicions.vue') },
    { path: '/outing-matrix', component: () => import('./pages/OutingMatrix.vue') },
    { path: '/people', component: () => import('./pages/People.vue') },
    { path: '/desk', component: () => import('./pages/Desk.vue') },
    { path: '/incident', component: () => import('./pages/Incident.vue') },
    { path: '/incidents', component: () => import('./pages/Incidents.vue') },
    { path: '/figures', component: () => import('./pages/IncidentFigures.vue') },
    { path: '/limits', component: () => import('./pages/Limits.vue') },
    { path: '/spot', component: () => import('./pages/Spot.vue') },
    { path: '/versions', component: () => import('./pages/Versions.vue') },
  ],
  widgets: { today: () => import('./widgets/Today.vue') },
  messages: { zh, en },
})
