import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [vue()],
  // Relative to the root.
  build: { outDir: '../../dist/console', emptyOutDir: true },
})
