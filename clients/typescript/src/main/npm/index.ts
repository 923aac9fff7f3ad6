// One namespace a service, because services have names in common. Each can be imported alone: `@kehu/client/customer`.
export * as customer from './customer/index.ts';
export * as sales from './sales/index.ts';
export * as desk from './desk/index.ts';
export * as loyalty from './loyalty/index.ts';
export * as analytics from './analytics/index.ts';
