export * from '@xianwu/kit'
