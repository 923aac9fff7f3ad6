-- For reconciliation with other systems: rows by the beginning of their ids' hash.
create index customer_external_reference_hash on customer_external_reference (system, md5(external_id) collate "C");
create index contact_external_reference_hash on contact_external_reference (system, md5(external_id) collate "C");
create index financial_statement_external_reference_hash
  on financial_statement_external_reference (system, md5(external_id) collate "C");
create index receivable_external_reference_hash on receivable_external_reference (system, md5(external_id) collate "C");
