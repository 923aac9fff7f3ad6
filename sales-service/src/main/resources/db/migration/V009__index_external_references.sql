-- For reconciliation with other systems: rows by the beginning of their ids' hash.
create index product_external_reference_hash on product_external_reference (system, md5(external_id) collate "C");
create index opportunity_external_reference_hash on opportunity_external_reference (system, md5(external_id) collate "C");
create index sales_order_external_reference_hash on sales_order_external_reference (system, md5(external_id) collate "C");
