// node soap.js <wsdl> <account> <secret> <operation> <arguments as JSON>: prints the answer as JSON.
// Exit code 3: the server answered with a fault, which is printed.
import soap from 'soap'

const [wsdl, account, secret, operation, input] = process.argv.slice(2)
const client = await soap.createClientAsync(wsdl)
client.setSecurity(
  new soap.WSSecurity(account, secret, { passwordType: 'PasswordDigest', hasTimeStamp: false }),
)
try {
  const [answer] = await client[`${operation}Async`](JSON.parse(input))
  console.log(JSON.stringify(answer))
} catch (refused) {
  console.log(refused.root?.Envelope?.Body?.Fault?.faultstring ?? refused.message)
  process.exitCode = 3
}
