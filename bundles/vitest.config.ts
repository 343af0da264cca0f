import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: [
      'platform/*/console/test/**/*.test.ts',
      'platform/shell/console/*/test/**/*.test.ts',
      'office/*/console/test/**/*.test.ts',
    ],
    environment: 'jsdom',
    // pages teleport their overlays to a place outside the application
    setupFiles: ['platform/shell/console/kit/test/setup.ts'],
    css: false,
  },
})
