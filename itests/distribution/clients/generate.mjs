// node generate.mjs <product> <folder> <function>…: writes the types of each function, made from its own description.
import { mkdirSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const [product, folder, ...functions] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const name of functions) {
  const types = await openapiTS(new URL(`/api/${name}/openapi.json`, product))
  writeFileSync(`${folder}/${name}.ts`, astToString(types))
}
