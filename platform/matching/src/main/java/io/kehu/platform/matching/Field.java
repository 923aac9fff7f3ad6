package io.kehu.platform.matching;

/// What is compared.
public enum Field {
  NAME,
  BIRTH_DATE,
  STREET,
  HOUSE_NUMBER,
  LOCALITY,
  POSTAL_CODE,
  REGION,
  TAX_ID,
  REGISTER_CODE,
  PHONE,
  EMAIL
}
