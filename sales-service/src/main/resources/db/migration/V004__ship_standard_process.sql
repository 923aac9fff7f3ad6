insert into sales_process (code, version, name_en, name_zh)
values ('standard', 1, 'Standard process of ten stages', '标准十阶段流程');

insert into sales_process_stage
  (process, process_version, position, code, name_en, name_zh, probability, expected_days, max_days, required_fields)
values
  ('standard', 1, 1, 'FIRST_CONTACT', 'First contact', '初次接触', 5, 7, 21, '{}'),
  ('standard', 1, 2, 'INTEREST', 'Interest shown', '表示兴趣', 15, 14, 45, '{}'),
  ('standard', 1, 3, 'DECISION_MAKER_MET', 'Decision maker met', '会见项目决策者', 30, 14, 30, '{CUSTOMER}'),
  ('standard', 1, 4, 'NEEDS_DRAWN_OUT', 'Needs drawn out', '导出需求', 40, 14, 30, '{AMOUNT}'),
  ('standard', 1, 5, 'SOLUTION_SUBMITTED', 'Solution submitted', '提交解决方案', 50, 10, 30, '{EXPECTED_CLOSE_ON}'),
  ('standard', 1, 6, 'DEMONSTRATED', 'Demonstrated', '演示', 60, 10, 30, '{}'),
  ('standard', 1, 7, 'SOLUTION_REVISED', 'Solution assessed and revised', '评价、修改方案', 70, 14, 30, '{}'),
  ('standard', 1, 8, 'VERBAL_YES', 'Verbal yes', '客户口头答应', 80, 7, 21, '{}'),
  ('standard', 1, 9, 'CONTRACT_NEGOTIATION', 'Contract negotiated', '合同谈判', 90, 14, 30, '{}'),
  ('standard', 1, 10, 'CONTRACT_SIGNED', 'Contract signed', '签订合同', 100, null, null, '{}');

insert into sales_process_check (process, process_version, stage, code, position, label_en, label_zh)
values
  ('standard', 1, 'NEEDS_DRAWN_OUT', 'NEEDS_CONFIRMED', 1, 'The customer has confirmed the needs in writing', '客户已书面确认需求'),
  ('standard', 1, 'CONTRACT_NEGOTIATION', 'TERMS_APPROVED', 1, 'Terms are approved by both sides', '双方已批准合同条款');
