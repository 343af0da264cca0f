import { createApp, h } from 'vue'
import { SPage } from '@xianwu/kit'

createApp({ render: () => h(SPage, { title: '先务' }) }).mount('#app')
