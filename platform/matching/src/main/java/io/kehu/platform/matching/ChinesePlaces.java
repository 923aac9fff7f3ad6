package io.kehu.platform.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place in a Chinese organization's name, which one writes and another leaves out.
final class ChinesePlaces {
  private static final Pattern FIRST =
      Pattern.compile(
          "^((?:中国|北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州"
              + "|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾|深圳|广州|苏州|杭州|南京|成都|武汉|西安|青岛|大连|宁波|厦门|无锡"
              + "|长沙|郑州|济南|合肥|福州|东莞|佛山)(?:省|市|特别行政区|自治区)?(?:[\\p{IsHan}]{2,3}[市县区])?|[\\p{IsHan}]{2,3}[省市])");
  private static final Pattern BRACKETED = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern SUFFIX = Pattern.compile("(省|市|特别行政区|自治区)");

  private ChinesePlaces() {}

  /// @param name what is left; all of it where nothing of substance would be
  record Parted(String name, String place) {}

  static Parted part(String name) {
    Matcher bracketed = BRACKETED.matcher(name);
    String inBrackets = bracketed.find() ? bracketed.group(1) : "";
    String rest = bracketed.replaceAll("");
    Matcher first = FIRST.matcher(rest);
    boolean leads = first.find() && rest.length() - first.end() >= 2;
    String core = leads ? rest.substring(first.end()) : rest;
    String place = SUFFIX.matcher((leads ? first.group() : "") + inBrackets).replaceAll("");
    return new Parted(core.isEmpty() ? name : core, place);
  }
}
