const LEAST_LENGTH = 8
const LEAST_KINDS = 3
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/]

/** A rule of passwords and whether a password keeps it. */
export interface PasswordRule {
  key: 'length' | 'kinds' | 'account' | 'same'
  kept: boolean
}

/** The rules as the person types; the server has the last word. */
export function passwordRules(password: string, account = '', again?: string): PasswordRule[] {
  const kinds = KINDS.filter(kind => kind.test(password)).length
  const rules: PasswordRule[] = [
    { key: 'length', kept: password.length >= LEAST_LENGTH },
    { key: 'kinds', kept: kinds >= LEAST_KINDS },
  ]
  if (account) {
    const inside = password.toLowerCase().includes(account.toLowerCase())
    rules.push({ key: 'account', kept: password !== '' && !inside })
  }
  if (again !== undefined) rules.push({ key: 'same', kept: password !== '' && again === password })
  return rules
}

export const isGoodPassword = (password: string, account = '', again?: string): boolean =>
  passwordRules(password, account, again).every(rule => rule.kept)
