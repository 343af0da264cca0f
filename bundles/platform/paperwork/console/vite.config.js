import { consoleModule } from '@xianwu/console-build'

export default consoleModule(import.meta.dirname)
