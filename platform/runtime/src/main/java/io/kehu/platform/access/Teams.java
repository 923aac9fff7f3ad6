package io.kehu.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The hierarchy of teams, of which every service keeps a copy.
@ApplicationScoped
public class Teams {
  /// Another instance of the service may have taken the change in.
  private static final Duration AGE = Duration.ofSeconds(5);

  private static final String BELOW =
      """
      with recursive below (code) as (
        select code from team where code = any(:codes)
        union
        select t.code from team t join below b on t.parent_code = b.code)
      select code from below
      """;

  private final Jdbi jdbi;
  private final Cache<Set<String>, Set<String>> below =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(AGE).build();

  Teams(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// One team.
  ///
  /// @param parentCode null at the top
  public record Team(String code, String name, @Nullable String parentCode) {}

  /// The teams and all below them; a team that the table does not know counts too.
  public Set<String> withThoseBelow(Set<String> codes) {
    return codes.isEmpty() ? codes : below.get(Set.copyOf(codes), this::readBelow);
  }

  private Set<String> readBelow(Set<String> codes) {
    Set<String> all = new java.util.TreeSet<>(codes);
    all.addAll(
        jdbi.withHandle(
            handle -> handle.createQuery(BELOW).bind("codes", codes).mapTo(String.class).list()));
    return java.util.Collections.unmodifiableSet(all);
  }

  /// Takes a team in, in the transaction in hand.
  public void put(Team team) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into team (code, name, parent_code) values (:code, :name, :parent)
                on conflict (code) do update set name = :name, parent_code = :parent
                """)
            .bind("code", team.code())
            .bind("name", team.name())
            .bind("parent", team.parentCode())
            .execute());
    below.invalidateAll();
  }

  /// Every team, by code.
  public List<Team> all() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select code, name, parent_code from team order by code")
            .map((row, _) ->
                new Team(
                    row.getString("code"), row.getString("name"), row.getString("parent_code")))
            .list());
  }
}
