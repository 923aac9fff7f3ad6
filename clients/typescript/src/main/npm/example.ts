// Shows a customer as a page would: node --experimental-transform-types example.ts
// Environment: TOKEN, CUSTOMER (an id), GATEWAY (http://localhost:8080).
import { customer } from './index.ts';

declare const process: { env: Record<string, string | undefined> };
const gateway = process.env.GATEWAY ?? 'http://localhost:8080';
const id = process.env.CUSTOMER ?? '';

const configuration = new customer.Configuration({
  basePath: `${gateway}/api/customer`,
  accessToken: process.env.TOKEN ?? '',
  headers: { 'Accept-Language': 'en' },
});
const views = new customer.CustomerViewApi(configuration);
const codes = new customer.CodeListsApi(configuration);

const page = await views.getCustomerOverview({ id });
console.log(`${page.customer?.number} ${page.customer?.name}`);

// Buttons: what this user may do with this customer now, in words.
const labels = new Map(
  (await codes.getCodeList({ name: 'actions' })).codes?.map((each) => [each.code, each.labels?.en]),
);
console.log('may:', (page.allowedActions ?? []).map((action) => labels.get(action)).join(', '));

// Errors are problems: decide by `code`.
try {
  await views.getCustomerOverview({ id: '00000000-0000-7000-8000-000000000001' });
} catch (error) {
  if (!(error instanceof customer.ResponseError)) throw error;
  const problem: customer.Problem = await error.response.json();
  console.log('problem:', problem.code);
}
