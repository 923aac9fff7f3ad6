package io.kehu.customer.source;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// How we came to know a customer, as every company knows it (客户来源中心). A company's own sources stand
/// under these, so that figures of different companies and years can be compared.
public enum BuiltInSource {
  PREDECESSOR_HANDOVER,
  EXISTING_CUSTOMER,
  LIST,
  TELEMARKETING,
  PROSPECTING,
  DATA_REQUEST,
  REFERRAL,
  GOVERNMENT,
  PARTNER,
  MARKETING_CHANNEL,
  /// 逐户访问
  DOOR_TO_DOOR,
  /// 广告搜寻
  ADVERTISING,
  /// 名人介绍
  CELEBRITY,
  /// 会议
  CONFERENCE,
  PHONE,
  LETTER,
  /// 市场咨询
  CONSULTANT,
  /// 资料搜寻
  DATA_SEARCH,
  /// 竞争插足
  RIVAL_DISPLACEMENT,
  WEB,
  EVENT,
  ERP,
  OTHER;

  private static final Set<String> CODES =
      Arrays.stream(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  static boolean has(String code) {
    return CODES.contains(code);
  }
}
