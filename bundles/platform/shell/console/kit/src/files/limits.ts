import { shallowRef } from 'vue'
import { createApi } from '../api/client'
import { createUploader } from './upload'

/** What the county takes. */
export interface FileLimits {
  /** Bytes. */
  largest: number
  /** Endings of file names. */
  types: string[]
}

/** Until the server has answered, and where it does not: the server decides anyway. */
const USUAL: FileLimits = {
  largest: 50 * 1024 * 1024,
  types: ['pdf', 'ofd', 'docx', 'xlsx', 'jpg', 'jpeg', 'png'],
}

const limits = shallowRef<FileLimits>(USUAL)
let asked = false

/** The limits of the county, asked once. */
export function useFileLimits() {
  if (!asked) {
    asked = true
    createApi('attachment')
      .get<FileLimits>('/uploads/limits', {}, { quiet: true })
      .then(found => (limits.value = found))
      .catch(() => (asked = false))
  }
  return limits
}

/** Sends files to the platform; a record takes them over when its form is saved. */
export const attachmentUploader = createUploader('attachment', '/uploads')
