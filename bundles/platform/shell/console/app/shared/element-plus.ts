import 'element-plus/dist/index.css'
import './element-plus.css'

export * from 'element-plus'
