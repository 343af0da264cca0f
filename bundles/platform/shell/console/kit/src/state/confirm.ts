import { shallowReactive } from 'vue'

/** A question that must be answered before something happens. */
export interface Question {
  title: string
  text?: string
  ok?: string
  cancel?: string
  tone?: 'normal' | 'danger'
  /** Asks for a reason as well; the answer is then the reason. */
  reason?: { label: string; required?: boolean; maxLength?: number }
}

interface Pending {
  question: Question
  answer: (value: string | null) => void
}

/** The questions on screen; the shell draws them with `SHost`. */
export const questions = shallowReactive<Pending[]>([])

function ask(question: Question): Promise<string | null> {
  return new Promise(resolve => {
    const pending: Pending = {
      question,
      answer: value => {
        questions.splice(questions.indexOf(pending), 1)
        resolve(value)
      },
    }
    questions.push(pending)
  })
}

/** Asks yes or no. */
export const confirm = async (question: Question): Promise<boolean> =>
  (await ask(question)) !== null

/** Asks for a reason; null means that the person changed their mind. */
export const askReason = (question: Question): Promise<string | null> => ask(question)
