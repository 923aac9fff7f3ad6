package io.kehu.customer.contact;

/// How a contact likes to be approached.
public enum PreferredChannel {
  PHONE,
  EMAIL,
  MESSENGER,
  LETTER,
  VISIT
}
