/** The libraries that every console shares: the shell serves them at fixed addresses. */
export const SHARED = ['vue', 'vue-router', 'element-plus', '@xianwu/kit', 'echarts']

/** The file name of a shared library below `shared/v1/`. */
export const sharedFile = id => id.replace('@xianwu/', '') + '.js'

/** The oldest browser of the counties. */
export const TARGET = ['chrome86']

/** Compile-time flags; they must be the same in every build that shares one Vue. */
export const DEFINE = {
  'process.env.NODE_ENV': '"production"',
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
}
