-- Questionnaires are never changed: a change makes a new version.
create table questionnaire (
  code     text    not null,
  version  int     not null,
  kind     text    not null check (kind in ('CSM')),
  title_en text    not null,
  title_zh text    not null,
  intro_en text    not null,
  intro_zh text    not null,
  active   boolean not null,
  primary key (code, version)
);

create unique index questionnaire_active on questionnaire (code) where active;

create table questionnaire_item (
  code     text    not null,
  version  int     not null,
  item     text    not null,
  position int     not null,
  required boolean not null,
  label_en text    not null,
  label_zh text    not null,
  primary key (code, version, item),
  foreign key (code, version) references questionnaire
);

create table survey_invitation (
  id                    uuid        primary key,
  customer_id           uuid        not null,
  questionnaire         text        not null,
  questionnaire_version int         not null,
  trigger_type          text        check (trigger_type in ('TICKET', 'ORDER')),
  trigger_id            uuid,
  product_id            uuid,
  state                 text        not null check (state in ('OPEN', 'ANSWERED')),
  invited_at            timestamptz not null,
  expires_at            timestamptz not null,
  -- SHA-256 of the link's token; the token itself is never stored
  token_hash            bytea       unique,
  answered_at           timestamptz,
  version               bigint      not null,
  foreign key (questionnaire, questionnaire_version) references questionnaire,
  unique (questionnaire, trigger_type, trigger_id),
  check ((trigger_type is null) = (trigger_id is null))
);

create index survey_invitation_by_customer on survey_invitation (customer_id, invited_at desc);
create index survey_invitation_by_invited on survey_invitation (invited_at desc, id);

create table survey_response (
  id                    uuid          primary key,
  invitation_id         uuid          unique references survey_invitation,
  customer_id           uuid          not null,
  questionnaire         text          not null,
  questionnaire_version int           not null,
  trigger_type          text          check (trigger_type in ('TICKET', 'ORDER')),
  trigger_id            uuid,
  product_id            uuid,
  mean                  numeric(5, 2) not null,
  comment               text,
  answered_at           timestamptz   not null,
  system                text,
  external_id           text,
  recovery_ticket_id    uuid references ticket,
  foreign key (questionnaire, questionnaire_version) references questionnaire,
  unique (system, external_id)
);

create index survey_response_by_answered on survey_response (answered_at desc, id);
create index survey_response_by_customer on survey_response (customer_id, answered_at desc, id);

create table survey_answer (
  response_id uuid not null references survey_response,
  item        text not null,
  score       int  not null check (score in (90, 60, 30, 0, -30, -60, -90)),
  primary key (response_id, item)
);

insert into questionnaire values
  ('csm-product', 1, 'CSM', 'How satisfied are you with what you received?', '您对收到的产品满意吗？',
   'Seven short questions about the product. It takes a minute.', '关于产品的七个小问题，只需一分钟。', true),
  ('csm-service', 1, 'CSM', 'How satisfied are you with our service?', '您对我们的服务满意吗？',
   'Seven short questions about the way we helped you. It takes a minute.', '关于服务的七个小问题，只需一分钟。', true);

insert into questionnaire_item values
  ('csm-product', 1, 'OVERALL', 1, true, 'Overall', '总体'),
  ('csm-product', 1, 'QUALITY', 2, false, 'Quality', '品质'),
  ('csm-product', 1, 'QUANTITY', 3, false, 'Quantity', '数量'),
  ('csm-product', 1, 'TIME', 4, false, 'Time', '时间'),
  ('csm-product', 1, 'DESIGN', 5, false, 'Design', '设计'),
  ('csm-product', 1, 'SERVICE', 6, false, 'Service', '服务'),
  ('csm-product', 1, 'PRICE', 7, false, 'Price', '价格'),
  ('csm-service', 1, 'OVERALL', 1, true, 'Overall', '总体'),
  ('csm-service', 1, 'UTILITY', 2, false, 'Utility', '效用'),
  ('csm-service', 1, 'ASSURANCE', 3, false, 'Assurance', '保证'),
  ('csm-service', 1, 'COMPLETENESS', 4, false, 'Completeness', '整体性'),
  ('csm-service', 1, 'CONVENIENCE', 5, false, 'Convenience', '便利性'),
  ('csm-service', 1, 'ATTITUDE', 6, false, 'Attitude', '情绪态度'),
  ('csm-service', 1, 'ENVIRONMENT', 7, false, 'Environment', '环境');
