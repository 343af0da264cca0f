export default {
  'stopped.title': 'Stopped uploads',
  'stopped.hint':
    'Files with a classification mark were stopped and wiped; only person, time, address, digest and size are kept, neither name nor content',
  'stopped.release': 'Release',
  'stopped.releaseTitle': 'Is the file no secret?',
  'stopped.releaseText':
    'A file with exactly the same content may be uploaded then. Ask the uploader about it first.',
  'stopped.confirm': 'Handled by the rules',
  'stopped.confirmTitle': 'Was it handled outside of the suite?',
  'stopped.reason': 'Finding',
  'stopped.done': 'The finding is registered',
  'numbers.title': 'Numbers',
  'numbers.hint':
    'Every number that was drawn, cancelled ones included; only functions draw and cancel',
}
