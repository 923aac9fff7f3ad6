package io.kehu.dev.demo.erp.example;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts and checksums of what the ERP holds, to be compared with those of `GET /v1/reconciliations/{kind}/{system}`.
final class Checksums {
  private final Map<String, Long> buckets = new TreeMap<>();
  private long all;

  /// @param rows what the record is called, and how new it is
  static Checksums of(Map<String, Long> rows) {
    Checksums sums = new Checksums();
    rows.forEach((id, version) -> {
      long line = Long.parseUnsignedLong(md5(id + "\n" + version).substring(0, 16), 16);
      sums.buckets.merge(bucketOf(id), line, (a, b) -> a ^ b);
      sums.all ^= line;
    });
    return sums;
  }

  String all() {
    return "%016x".formatted(all);
  }

  /// @return zeros where no record of ours is in this bucket
  String bucket(String prefix) {
    return "%016x".formatted(buckets.getOrDefault(prefix, 0L));
  }

  static String bucketOf(String id) {
    return md5(id).substring(0, 2);
  }

  Set<String> prefixes() {
    return buckets.keySet();
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
