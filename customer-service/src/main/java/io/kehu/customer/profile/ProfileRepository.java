package io.kehu.customer.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.customer.profile.ProfileSection.Verification;
import io.kehu.customer.profile.completeness.Completeness;
import io.kehu.customer.profile.schema.Section;
import io.kehu.customer.profile.schema.SectionSchemas;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The sections of all customers, and what they come to in the customers' rows. Whoever writes holds the customer's row.
@ApplicationScoped
class ProfileRepository {
  private final Jdbi jdbi;
  private final ObjectMapper json;
  private final SectionSchemas schemas;
  private final SectionValues values;
  private final Completeness completeness;

  ProfileRepository(
      Jdbi jdbi,
      ObjectMapper json,
      SectionSchemas schemas,
      SectionValues values,
      Completeness completeness) {
    this.jdbi = jdbi;
    this.json = json;
    this.schemas = schemas;
    this.values = values;
    this.completeness = completeness;
  }

  /// How far a profile has come.
  ///
  /// @param verifiedOn null where a section in use was never verified
  record Figures(int completeness, @Nullable LocalDate verifiedOn) {}

  Optional<ProfileSection> find(UUID customerId, Section section) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select * from profile_section where customer_id = :customer and section = :section")
            .bind("customer", customerId)
            .bind("section", section.name())
            .map((row, _) -> read(row))
            .findOne());
  }

  /// Those that were ever written.
  List<ProfileSection> of(UUID customerId) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from profile_section where customer_id = :customer")
            .bind("customer", customerId)
            .map((row, _) -> read(row))
            .list());
  }

  /// Writes a section, new or known.
  void save(ProfileSection section) {
    Verification verification = section.verification();
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into profile_section
                  (customer_id, section, version, schema_version, clear, sealed, completeness,
                   kept_by, verified_on, verified_by_id, verified_by, updated_at)
                values (:customer, :section, :version, :schemaVersion, :clear, :sealed,
                   :completeness, :keptBy, :verifiedOn, :verifiedById, :verifiedBy, :updatedAt)
                on conflict (customer_id, section) do update set
                  version = excluded.version, schema_version = excluded.schema_version,
                  clear = excluded.clear, sealed = excluded.sealed,
                  completeness = excluded.completeness, kept_by = excluded.kept_by,
                  verified_on = excluded.verified_on, verified_by_id = excluded.verified_by_id,
                  verified_by = excluded.verified_by, updated_at = excluded.updated_at
                """)
            .bind("customer", section.customerId())
            .bind("section", section.section().name())
            .bind("version", section.version())
            .bind("schemaVersion", section.schemaVersion())
            .bind("clear", section.clear())
            .bind("sealed", section.sealed())
            .bind("completeness", section.completeness())
            .bind("keptBy", values.keptBy())
            .bind("verifiedOn", verification == null ? null : verification.on())
            .bind("verifiedById", verification == null ? null : verification.byId())
            .bind("verifiedBy", verification == null ? null : verification.by())
            .bind("updatedAt", section.updatedAt())
            .execute());
  }

  void remove(ProfileSection section) {
    jdbi.useHandle(db ->
        db.createUpdate(
                "delete from profile_section where customer_id = :customer and section = :section")
            .bind("customer", section.customerId())
            .bind("section", section.section().name())
            .execute());
  }

  Figures figures(UUID customerId) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select profile_completeness, profile_verified_on from customer where id = :id")
            .bind("id", customerId)
            .map(
                (row, _) -> new Figures(row.getInt(1), Rows.dateOrNull(row, "profile_verified_on")))
            .one());
  }

  /// As [#reckon(UUID, CustomerKind)], where the kind is not in hand.
  Figures reckon(UUID customerId) {
    return reckon(
        customerId,
        jdbi.withHandle(db ->
            db.createQuery("select kind from customer where id = ?")
                .bind(0, customerId)
                .mapTo(CustomerKind.class)
                .one()));
  }

  /// Reckons a customer's figures from its sections.
  Figures reckon(UUID customerId, CustomerKind kind) {
    List<ProfileSection> sections = of(customerId);
    Map<Section, Integer> percents = new EnumMap<>(Section.class);
    sections.forEach(section -> percents.put(section.section(), section.completeness()));
    Figures figures = new Figures(completeness.of(kind, percents), earliestVerification(sections));
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update customer set profile_completeness = :completeness, profile_verified_on = :on
                where id = :id
                  and (profile_completeness <> :completeness
                    or profile_verified_on is distinct from :on)
                """)
            .bind("id", customerId)
            .bind("completeness", figures.completeness())
            .bind("on", figures.verifiedOn())
            .execute());
    return figures;
  }

  private static @Nullable LocalDate earliestVerification(List<ProfileSection> sections) {
    List<@Nullable Verification> inUse =
        sections.stream()
            .filter(section -> section.completeness() > 0)
            .<@Nullable Verification>map(ProfileSection::verification)
            .toList();
    return inUse.stream().anyMatch(Objects::isNull)
        ? null
        : inUse.stream()
            .map(verification -> Objects.requireNonNull(verification).on())
            .min(LocalDate::compareTo)
            .orElse(null);
  }

  /// The next customers, in the order of ids, with sections that are behind: sealed by an older key, written by an older schema, or counted by other weights.
  List<UUID> behind(UUID after, int limit) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select distinct customer_id from profile_section
                where customer_id > :after and (kept_by < :keptBy or kept_by > :keptBy)
                order by customer_id limit :limit
                """)
            .bind("after", after)
            .bind("keptBy", values.keptBy())
            .bind("limit", limit)
            .mapTo(UUID.class)
            .list());
  }

  /// Holds customers, but those that somebody else holds, and tells their kinds.
  Map<UUID, CustomerKind> held(List<UUID> customerIds) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select id, kind from customer where id = any(:ids)
                order by id for no key update skip locked
                """)
            .bind("ids", customerIds)
            .reduceRows(
                new HashMap<UUID, CustomerKind>(),
                (held, row) -> {
                  held.put(
                      row.getColumn("id", UUID.class),
                      CustomerKind.valueOf(row.getColumn("kind", String.class)));
                  return held;
                }));
  }

  private ProfileSection read(ResultSet row) throws SQLException {
    Section section = Section.valueOf(row.getString("section"));
    int schemaVersion = row.getInt("schema_version");
    ObjectNode clear = object(row.getString("clear"));
    ObjectNode sealed = object(row.getString("sealed"));
    schemas.upcast(section, schemaVersion, clear);
    schemas.upcast(section, schemaVersion, sealed);
    LocalDate verifiedOn = Rows.dateOrNull(row, "verified_on");
    return new ProfileSection(
        row.getObject("customer_id", UUID.class),
        section,
        row.getLong("version"),
        schemaVersion,
        clear,
        sealed,
        row.getInt("completeness"),
        verifiedOn == null
            ? null
            : new Verification(
                verifiedOn,
                row.getObject("verified_by_id", UUID.class),
                row.getString("verified_by")),
        Rows.instant(row, "updated_at"));
  }

  private ObjectNode object(String text) {
    try {
      return (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException postgresWroteIt) {
      throw new IllegalStateException("A profile section is no JSON");
    }
  }
}
