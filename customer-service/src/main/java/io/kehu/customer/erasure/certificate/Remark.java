package io.kehu.customer.erasure.certificate;

/// What a certificate must say beside its figures.
public enum Remark {
  TOMBSTONE,
  TOPICS,
  FREE_TEXT,
  BACKUPS
}
