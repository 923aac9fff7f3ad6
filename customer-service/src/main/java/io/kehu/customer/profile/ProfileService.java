package io.kehu.customer.profile;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.customer.profile.ProfileSection.Verification;
import io.kehu.customer.profile.schema.Section;
import io.kehu.customer.profile.schema.SectionSchema;
import io.kehu.customer.profile.schema.SectionSchemas;
import io.kehu.customer.profile.schema.Sensitivity;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import io.kehu.platform.web.IfNoneMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What can be done with profiles. Whoever writes a section holds its customer, so that sections and the figures that they come to change together.
@ApplicationScoped
public class ProfileService {
  private final ProfileRepository sections;
  private final SectionSchemas schemas;
  private final SectionValues values;
  private final SectionInput input;
  private final ProfileRecorder recorder;
  private final CustomerAccess customers;
  private final Clearances clearances;
  private final CurrentCaller callers;
  private final Clock clock;

  ProfileService(
      ProfileRepository sections,
      SectionSchemas schemas,
      SectionValues values,
      SectionInput input,
      ProfileRecorder recorder,
      CustomerAccess customers,
      Clearances clearances,
      CurrentCaller callers,
      Clock clock) {
    this.sections = sections;
    this.schemas = schemas;
    this.values = values;
    this.input = input;
    this.recorder = recorder;
    this.customers = customers;
    this.clearances = clearances;
    this.callers = callers;
    this.clock = clock;
  }

  /// The whole profile. SPECIAL values are masked whoever asks: opening a page is no reason to see them, so each section must be asked for.
  @Transactional(SUPPORTS)
  public ProfileApi.View profile(UUID customerId) {
    Customer customer = customers.readable(customerId);
    CustomerKind kind = customer.data().kind();
    Sensitivity clearance = withoutSpecial(clearances.ofCaller());
    Map<Section, ProfileSection> known =
        sections.of(customer.id()).stream()
            .collect(Collectors.toMap(ProfileSection::section, Function.identity()));
    ProfileRepository.Figures figures = sections.figures(customer.id());
    return new ProfileApi.View(
        customer.id(),
        kind,
        figures.completeness(),
        figures.verifiedOn(),
        Arrays.stream(Section.values())
            .filter(section -> section.kind() == kind)
            .flatMap(section -> schemas.newest(section).stream())
            .map(schema -> {
              ProfileSection section = known.get(schema.section());
              return view(
                  section == null ? ProfileSection.empty(customerId, schema.section()) : section,
                  schema,
                  clearance);
            })
            .toList());
  }

  /// One section. Within a transaction, because it may have to be written down who saw what.
  ///
  /// @param isKnown whether the caller has what bears this tag: it is told so, and sees nothing
  @Transactional
  public ProfileApi.TaggedSection section(
      UUID customerId, Section section, Predicate<String> isKnown) {
    Customer customer = customers.readable(customerId);
    SectionSchema schema = schema(customer, section);
    ProfileSection known = known(customer.id(), section);
    Sensitivity clearance = clearances.ofCaller();
    String variant = schema.version() + "-" + clearance.name().toLowerCase(Locale.ROOT);
    String etag = IfNoneMatch.variant(IfMatch.etag(known.version()), variant);
    return new ProfileApi.TaggedSection(
        isKnown.test(etag) ? view(known, schema, withoutSpecial(clearance)) : answer(known, schema),
        etag);
  }

  /// Gives a section new values in place of those that the caller can see.
  @Transactional
  public ProfileApi.SectionView put(
      UUID customerId, Section section, @Nullable String ifMatch, JsonNode body) {
    return write(customerId, section, ifMatch, body, (seen, sent) -> input.whole(sent));
  }

  @Transactional
  public ProfileApi.SectionView patch(
      UUID customerId, Section section, @Nullable String ifMatch, JsonNode patch) {
    return write(customerId, section, ifMatch, patch, input::patched);
  }

  private ProfileApi.SectionView write(
      UUID customerId, Section section, @Nullable String ifMatch, JsonNode body, Change change) {
    Customer customer = customers.writable(customerId);
    SectionSchema schema = schema(customer, section);
    ProfileSection before = known(customer.id(), section);
    Sensitivity clearance = clearances.ofCaller();
    ObjectNode sent = input.object(body);
    IfMatch.require(
        ifMatch, before.version(), values.seen(before, schema, withoutSpecial(clearance)), sent);
    input.requireWithin(clearance, sent, schema);
    ObjectNode wanted = change.of(values.seen(before, schema, clearance), sent);
    input.requireFits(wanted, schema);

    ObjectNode all = values.seen(before, schema, Sensitivity.SPECIAL);
    values.masked(before, schema, clearance).forEach(hidden -> wanted.set(hidden, all.get(hidden)));
    List<String> changed = changed(schema, all, wanted);
    return changed.isEmpty()
        ? answer(before, schema)
        : save(customer, schema, before, all, wanted, changed);
  }

  private ProfileApi.SectionView save(
      Customer customer,
      SectionSchema schema,
      ProfileSection before,
      ObjectNode from,
      ObjectNode to,
      List<String> changed) {
    ProfileSection after = before.changedTo(values.with(before, schema, to), clock.instant());
    sections.save(after);
    int completeness = sections.reckon(customer.id(), customer.data().kind()).completeness();
    recorder.changed(
        new ProfileEvent.Changed(
            customer.id(), schema.section(), changed, completeness, after.version()),
        only(from, changed),
        only(to, changed),
        special(schema));
    return answer(after, schema);
  }

  /// Says that a section is right.
  @Transactional
  public ProfileApi.SectionView verify(
      UUID customerId, Section section, @Nullable String ifMatch, @Nullable LocalDate on) {
    Customer customer = customers.writable(customerId);
    SectionSchema schema = schema(customer, section);
    ProfileSection before = known(customer.id(), section);
    IfMatch.require(
        ifMatch, before.version(), view(before, schema, withoutSpecial(clearances.ofCaller())));
    Caller caller = callers.get();
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    ProfileSection after =
        values
            .with(before, schema, values.seen(before, schema, Sensitivity.SPECIAL))
            .verified(new Verification(day, caller.subject(), caller.username()), clock.instant());
    sections.save(after);
    sections.reckon(customer.id(), customer.data().kind());
    recorder.verified(new ProfileEvent.Verified(customer.id(), section, day, after.version()));
    return answer(after, schema);
  }

  @Transactional(SUPPORTS)
  public Page<AuditEntry> history(UUID customerId, Section section, ListRequest request) {
    Customer customer = customers.readable(customerId);
    schema(customer, section);
    return recorder.history(customer.id(), section, request);
  }

  private SectionSchema schema(Customer customer, Section section) {
    if (section.kind() != customer.data().kind()) {
      throw ProblemException.of(ProfileError.SECTION_NOT_FOUND, section);
    }
    return schemas
        .newest(section)
        .orElseThrow(() ->
            ProblemException.of(
                ProfileError.SECTION_ELSEWHERE, section, section.keptAt().orElse("")));
  }

  private ProfileSection known(UUID customerId, Section section) {
    return sections
        .find(customerId, section)
        .orElseGet(() -> ProfileSection.empty(customerId, section));
  }

  /// What the caller gets to see; that SPECIAL values are in it is written down.
  private ProfileApi.SectionView answer(ProfileSection section, SectionSchema schema) {
    Sensitivity clearance = clearances.ofCaller();
    List<String> specials = values.specials(section, schema);
    if (clearance == Sensitivity.SPECIAL && !specials.isEmpty()) {
      recorder.specialRead(section.customerId(), section.section(), specials);
    }
    return view(section, schema, clearance);
  }

  private ProfileApi.SectionView view(
      ProfileSection section, SectionSchema schema, Sensitivity clearance) {
    Verification verification = section.verification();
    return new ProfileApi.SectionView(
        section.section(),
        schema.version(),
        values.seen(section, schema, clearance),
        values.masked(section, schema, clearance),
        section.completeness(),
        verification == null ? null : verification.on(),
        verification == null ? null : verification.byId(),
        verification == null ? null : verification.by(),
        section.version(),
        section.updatedAt());
  }

  private static Sensitivity withoutSpecial(Sensitivity clearance) {
    return clearance == Sensitivity.SPECIAL ? Sensitivity.PERSONAL : clearance;
  }

  private static List<String> changed(SectionSchema schema, ObjectNode from, ObjectNode to) {
    return schema.fields().stream()
        .map(SectionSchema.Field::name)
        .filter(field -> !Objects.equals(from.get(field), to.get(field)))
        .toList();
  }

  private static List<String> special(SectionSchema schema) {
    return schema.fields().stream()
        .filter(field -> field.sensitivity() == Sensitivity.SPECIAL)
        .map(SectionSchema.Field::name)
        .toList();
  }

  private static ObjectNode only(ObjectNode values, List<String> fields) {
    return values.deepCopy().retain(fields);
  }

  /// How what was sent changes what was seen.
  private interface Change {
    ObjectNode of(ObjectNode seen, ObjectNode sent);
  }
}
