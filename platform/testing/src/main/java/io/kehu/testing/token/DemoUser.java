package io.kehu.testing.token;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The people of the demo company, as the realm file has them: subjects are numbered in this
/// order.
record DemoUser(String username, UUID subject, String role, Set<String> teams) {

  private static final List<DemoUser> ALL =
      List.of(
          user(1, "chen.wei", "executive"),
          user(2, "li.na", "sales-manager", "sales"),
          user(3, "wang.fang", "sales-rep", "sales-east"),
          user(4, "tom.baker", "sales-rep", "sales-west"),
          user(5, "zhao.lei", "service-supervisor", "service"),
          user(6, "sara.jones", "service-agent", "service"),
          user(7, "liu.yang", "call-centre-agent", "service"),
          user(8, "emma.lee", "marketer", "marketing"),
          user(9, "sun.hao", "analyst"),
          user(10, "admin", "administrator"));

  static DemoUser named(String name) {
    return ALL.stream()
        .filter(user -> user.username.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The demo company has no user " + name));
  }

  private static DemoUser user(int number, String username, String role, String... teams) {
    UUID subject = UUID.fromString("00000000-0000-7000-8000-0000000000%02d".formatted(number));
    return new DemoUser(username, subject, role, Set.of(teams));
  }
}
