-- The trees that tickets and the causes of complaints are filed under.
create table category (
  tree        text    not null check (tree in ('TICKET', 'ROOT_CAUSE')),
  code        text    not null,
  parent_code text,
  label_en    text    not null,
  label_zh    text    not null,
  active      boolean not null,
  version     bigint  not null,
  primary key (tree, code),
  foreign key (tree, parent_code) references category (tree, code)
);

insert into category values
  ('TICKET', 'PRODUCT', null, 'Product', '产品', true, 0),
  ('TICKET', 'PRODUCT_QUALITY', 'PRODUCT', 'Product quality', '产品质量', true, 0),
  ('TICKET', 'PRODUCT_USE', 'PRODUCT', 'Use of the product', '产品使用', true, 0),
  ('TICKET', 'ORDER', null, 'Order', '订单', true, 0),
  ('TICKET', 'ORDER_DELIVERY', 'ORDER', 'Delivery', '配送', true, 0),
  ('TICKET', 'ORDER_RETURN', 'ORDER', 'Return', '退货', true, 0),
  ('TICKET', 'BILLING', null, 'Billing', '账务', true, 0),
  ('TICKET', 'ACCOUNT', null, 'Account and data', '账户与资料', true, 0),
  ('TICKET', 'SERVICE', null, 'Service', '服务', true, 0),
  ('TICKET', 'OTHER', null, 'Other', '其他', true, 0),
  ('ROOT_CAUSE', 'PRODUCT', null, 'Product', '产品', true, 0),
  ('ROOT_CAUSE', 'PRODUCT_DEFECT', 'PRODUCT', 'Defect', '产品缺陷', true, 0),
  ('ROOT_CAUSE', 'PRODUCT_MISMATCH', 'PRODUCT', 'Not as described', '与描述不符', true, 0),
  ('ROOT_CAUSE', 'SERVICE', null, 'Service', '服务', true, 0),
  ('ROOT_CAUSE', 'SERVICE_NOT_AS_EXPECTED', 'SERVICE', 'Service not as expected', '服务未达预期', true, 0),
  ('ROOT_CAUSE', 'SERVICE_ATTITUDE', 'SERVICE', 'Attitude', '服务态度', true, 0),
  ('ROOT_CAUSE', 'PRICE', null, 'Price', '价格', true, 0),
  ('ROOT_CAUSE', 'PROMISE', null, 'Promise not kept', '承诺', true, 0),
  ('ROOT_CAUSE', 'DELIVERY', null, 'Delivery', '配送', true, 0),
  ('ROOT_CAUSE', 'DELIVERY_LATE', 'DELIVERY', 'Delivered late', '配送延迟', true, 0),
  ('ROOT_CAUSE', 'DELIVERY_FAILED', 'DELIVERY', 'Not delivered', '未送达', true, 0),
  ('ROOT_CAUSE', 'BEYOND_SCOPE', null, 'Wish beyond our scope', '超出服务范围', true, 0);
