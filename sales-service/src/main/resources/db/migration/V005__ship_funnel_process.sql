insert into sales_process (code, version, name_en, name_zh)
values ('funnel', 1, 'Project funnel of seven stages', '项目型七阶段漏斗');

insert into sales_process_stage
  (process, process_version, position, code, name_en, name_zh, probability, expected_days, max_days, required_fields)
values
  ('funnel', 1, 1, 'LEAD', 'Lead', '销售线索', 5, 14, 45, '{}'),
  ('funnel', 1, 2, 'ESTABLISHED', 'Opportunity established', '机会建立', 20, 14, 45, '{CUSTOMER}'),
  ('funnel', 1, 3, 'SOLUTION_OFFERED', 'Solution offered', '方案提供', 40, 21, 60, '{AMOUNT}'),
  ('funnel', 1, 4, 'SOLUTION_ASSESSED', 'Solution assessed', '方案评估', 60, 21, 60, '{EXPECTED_CLOSE_ON}'),
  ('funnel', 1, 5, 'NEGOTIATION', 'Negotiation', '商务谈判', 80, 14, 45, '{}'),
  ('funnel', 1, 6, 'SIGNED', 'Contract signed', '合同签定', 100, 7, 30, '{}'),
  ('funnel', 1, 7, 'IMPLEMENTATION', 'Implementation', '项目实施', 100, null, null, '{}');
