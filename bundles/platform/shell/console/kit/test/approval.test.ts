import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { Problem, SApproval, type ApprovalAction, type ApprovalAnswer } from '../src'
import { bodyOf } from '../src/approval/useApproval'

const agree: ApprovalAction = { id: 'agree', label: '同意', tone: 'primary', asks: ['opinion'] }
const back: ApprovalAction = {
  id: 'return',
  label: '退回',
  tone: 'danger',
  asks: ['stage', 'opinion'],
  opinionRequired: true,
  stages: [
    { value: 'applicant', label: '经办人' },
    { value: '1', label: '科室审核' },
  ],
}
const others = ['transfer', 'add', 'circulate', 'urge'].map(id => ({ id, label: id }))
const dialog = () => document.querySelector<HTMLElement>('.is-dialog')
const press = async (text: string) => {
  const button = [...document.querySelectorAll<HTMLElement>('button')].find(
    one => one.textContent!.trim() === text,
  )
  button!.click()
  await nextTick()
  await nextTick()
}

describe('deciding a case', () => {
  const make = (act = vi.fn(async () => {})) => ({
    act,
    page: mount(SApproval, {
      attachTo: '#app',
      props: { steps: [], actions: [...others, back, agree], act },
    }),
  })

  it('takes two clicks to agree, with the usual phrase', async () => {
    const { act, page } = make()
    await press('同意')
    await press('确定同意')
    expect(act).toHaveBeenCalledWith(agree, expect.objectContaining({ opinion: '同意。' }))
    expect(dialog()).toBeNull()
    page.unmount()
  })

  it('shows the decisions first and the rest in a menu', () => {
    const { page } = make()
    const shown = page.findAll('.s-decide > .s-btn').map(button => button.text())
    expect(shown).toEqual(['add', 'transfer', '退回', '同意'])
    page.unmount()
  })

  it('does not return without an opinion', async () => {
    const { act, page } = make()
    await press('退回')
    await press('确定退回')
    expect(act).not.toHaveBeenCalled()
    expect(dialog()!.querySelector('.s-field__error')!.textContent).toBe('请填写办理意见')
    await press('取消')
    page.unmount()
  })

  it('stays open with the reason when it is refused', async () => {
    const act = vi.fn(async () => {
      throw new Problem(409, { title: '何若谷已经办理', code: 'approval.not-yours' })
    })
    const { page } = make(act)
    await press('同意')
    await press('确定同意')
    expect(dialog()!.textContent).toContain('何若谷已经办理')
    await press('取消')
    page.unmount()
  })
})

describe('what is sent', () => {
  const answer: ApprovalAnswer = {
    opinion: '请核对人数',
    people: ['7'],
    stage: '1',
    straightBack: true,
    place: 'after',
    due: '',
  }

  it('is only what the action asked for', () => {
    expect(bodyOf(back, answer)).toEqual({ opinion: '请核对人数', stage: '1', straightBack: true })
    expect(bodyOf({ id: 'urge', label: '催办' }, answer)).toEqual({})
    expect(bodyOf({ id: 'transfer', label: '转办', asks: ['person'] }, answer)).toEqual({
      people: ['7'],
    })
  })
})
