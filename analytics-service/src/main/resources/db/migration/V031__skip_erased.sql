-- What is reckoned late about somebody who was erased is not told again.
create trigger skip_erased before insert on customer_value
  for each row execute function skip_erased('customer_id');
create trigger skip_erased before insert on published_satisfaction
  for each row execute function skip_erased('customer_id');
