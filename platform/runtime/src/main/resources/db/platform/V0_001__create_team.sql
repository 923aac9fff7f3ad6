-- Copy of the team hierarchy, fed by crm.team.changed.v1. No foreign key on the parent: teams may arrive in any order.
create table team (
  code        text primary key,
  name        text not null,
  parent_code text
);
create index team_parent on team (parent_code);
