-- Which generation of the model is live; its tables stand in a schema of their own (model_<number>).
create table model_generation (
  number     int primary key,
  created_at timestamptz not null,
  live_since timestamptz
);
create unique index model_generation_one_live on model_generation ((true)) where live_since is not null;

-- A number is never used twice: what a fold remembers of an abandoned generation must not be taken for that of another.
create sequence model_generation_number;
