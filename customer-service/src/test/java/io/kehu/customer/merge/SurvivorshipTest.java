package io.kehu.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kehu.customer.channel.Channels;
import io.kehu.customer.channel.Consent;
import io.kehu.customer.channel.Phone;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.classification.LifecycleStage;
import io.kehu.customer.classification.RelationshipPhase;
import io.kehu.customer.customer.Alias;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.customer.customer.CustomerState;
import io.kehu.customer.customer.MasterData;
import io.kehu.customer.merge.Survivorship.Party;
import io.kehu.platform.external.ExternalReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SurvivorshipTest {
  private static final Instant EARLY = Instant.parse("2026-01-05T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-02-05T00:00:00Z");
  private static final UUID A = UUID.randomUUID();
  private static final UUID B = UUID.randomUUID();
  private static final UUID OWNER = UUID.randomUUID();

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final Survivorship survivorship = new Survivorship(json);
  private final Restoration restoration = new Restoration(json);

  @Test
  void survivorKeepsWhatItHasAndTakesWhatItLacks() {
    MasterData merged = merge(data("长风", "华东", null), data("长风集团", "华北", "C34"), Map.of()).data();

    assertThat(merged)
        .returns("长风", MasterData::name)
        .returns("华东", MasterData::region)
        .returns("C34", MasterData::industry);
    assertThat(merged.aliases()).containsExactly(new Alias(Alias.Type.FORMER, "长风集团"));
  }

  @Test
  void chosenValueCountsAlsoWhereItIsNone() {
    MasterData merged =
        merge(
                data("长风", "华东", "C34"),
                data("长风集团", "华北", null),
                Map.of("name", Side.LOSER, "industry", Side.LOSER, "region", Side.SURVIVOR))
            .data();

    assertThat(merged)
        .returns("长风集团", MasterData::name)
        .returns("华东", MasterData::region)
        .returns(null, MasterData::industry);
    assertThat(merged.aliases()).containsExactly(new Alias(Alias.Type.FORMER, "长风"));
  }

  @Test
  void whoeverHasBoughtIsACurrentCustomerUnlessSomebodyChooses() {
    CustomerState current = state(data("b", null, null), CustomerClass.CURRENT, null);
    CustomerState potential = state(data("a", null, null), CustomerClass.POTENTIAL, OWNER);

    assertThat(merge(potential, current, Map.of()))
        .returns(CustomerClass.CURRENT, CustomerState::customerClass)
        .returns(OWNER, CustomerState::ownerId);
    assertThat(merge(potential, current, Map.of("customerClass", Side.SURVIVOR)).customerClass())
        .isEqualTo(CustomerClass.POTENTIAL);
    assertThat(merge(current, potential, Map.of()).ownerId()).isEqualTo(OWNER);
    assertThat(merge(current, potential, Map.of("owner", Side.SURVIVOR)).ownerId()).isNull();
  }

  @Test
  void newerWordOnConsentCountsAndSurvivorsPrimaryStaysPrimary() {
    Phone ours = phone("+862160001234", true, consent(Consent.State.GRANTED, EARLY));
    Phone same = phone("+862160001234", false, consent(Consent.State.WITHDRAWN, LATE));
    Phone other = phone("+862160005678", true);

    Channels merged = merge(with(ours), with(same, other), Map.of()).data().channels();

    assertThat(merged.phones())
        .containsExactly(
            phone("+862160001234", true, consent(Consent.State.WITHDRAWN, LATE)),
            phone("+862160005678", false));
  }

  @Test
  void ofTwoWordsAtOneMomentTheOneThatForbidsCounts() {
    Phone refused = phone("+862160001234", true, consent(Consent.State.REFUSED, EARLY));
    Phone granted = phone("+862160001234", true, consent(Consent.State.GRANTED, EARLY));

    assertThat(merge(with(refused), with(granted), Map.of()).data().channels().phones())
        .containsExactly(refused);
    assertThat(merge(with(granted), with(refused), Map.of()).data().channels().phones())
        .containsExactly(refused);
  }

  @Test
  void nobodyIsAboveItselfWhenOneBelongedToTheOther() {
    UUID top = UUID.randomUUID();
    MasterData daughter = data("a", null, null).withParent(B);
    MasterData mother = data("b", null, null).withParent(top);

    assertThat(merge(daughter, mother, Map.of()).data().parentId()).isEqualTo(top);
    assertThat(merge(daughter, mother, Map.of("parentId", Side.SURVIVOR)).data().parentId())
        .isEqualTo(top);
    assertThat(merge(mother.withParent(A), daughter, Map.of()).data().parentId()).isNull();
  }

  @Test
  void undoingGivesBackWhatNobodyTouched() {
    MasterData ours = data("长风", "华东", null).withReferences(List.of(reference("1")));
    CustomerState before = state(ours, CustomerClass.POTENTIAL, null);
    CustomerState after =
        merge(
            before,
            state(
                data("长风集团", "华北", "C34").withReferences(List.of(reference("2"))),
                CustomerClass.CURRENT,
                OWNER),
            Map.of("region", Side.LOSER));

    Restoration.Undone undone = restoration.undone(before, after, after);

    assertThat(undone.state()).isEqualTo(before);
    assertThat(undone.changed()).isEmpty();
  }

  @Test
  void undoingKeepsWhatWasEditedSinceAndNamesIt() {
    CustomerState before = state(data("长风", null, null), CustomerClass.POTENTIAL, null);
    CustomerState after =
        merge(before, state(data("长风集团", "华北", "C34"), CustomerClass.CURRENT, null), Map.of());
    MasterData edited = new MasterDataEdit(after.data()).region("华南").tags(List.of("vip")).data();

    Restoration.Undone undone =
        restoration.undone(before, after, state(edited, CustomerClass.LOST, null));

    assertThat(undone.state().data())
        .returns("华南", MasterData::region)
        .returns(null, MasterData::industry)
        .returns(List.of("vip"), MasterData::tags)
        .returns(List.of(), MasterData::aliases);
    assertThat(undone.state().customerClass()).isEqualTo(CustomerClass.LOST);
    assertThat(undone.changed()).containsExactlyInAnyOrder("region", "customerClass");
  }

  @Test
  void onlyWhatTheMergeBroughtLeavesAListThatGrew() {
    CustomerState before = state(with(phone("+862160001234", true)), CustomerClass.POTENTIAL, null);
    CustomerState after =
        merge(
            before,
            state(with(phone("+862160005678", true)), CustomerClass.POTENTIAL, null),
            Map.of());
    MasterData edited =
        with(
            phone("+862160001234", true),
            phone("+862160005678", false),
            phone("+862160009999", false));

    Restoration.Undone undone =
        restoration.undone(before, after, state(edited, CustomerClass.POTENTIAL, null));

    assertThat(undone.state().data().channels().phones())
        .containsExactly(phone("+862160001234", true), phone("+862160009999", false));
    assertThat(undone.changed()).isEmpty();
  }

  /// Edits of a record that has many parts.
  private record MasterDataEdit(MasterData data) {
    MasterDataEdit region(String region) {
      return new MasterDataEdit(edited(region, data.tags()));
    }

    MasterDataEdit tags(List<String> tags) {
      return new MasterDataEdit(edited(data.region(), tags));
    }

    private MasterData edited(String region, List<String> tags) {
      return new MasterData(
          data.kind(),
          data.name(),
          data.aliases(),
          data.roles(),
          data.relationshipPhase(),
          data.lifecycleStage(),
          data.closeness(),
          data.source(),
          data.campaign(),
          data.referredBy(),
          data.industry(),
          data.size(),
          region,
          data.country(),
          data.legalForm(),
          data.taxId(),
          data.socialCreditCode(),
          data.birthDate(),
          data.parentId(),
          tags,
          data.channels(),
          data.externalReferences(),
          data.customFields());
    }
  }

  private CustomerState merge(MasterData survivor, MasterData losing, Map<String, Side> choices) {
    return merge(
        state(survivor, CustomerClass.POTENTIAL, null),
        state(losing, CustomerClass.POTENTIAL, null),
        choices);
  }

  private CustomerState merge(
      CustomerState survivor, CustomerState losing, Map<String, Side> choices) {
    return survivorship.merged(new Party(A, survivor), new Party(B, losing), choices);
  }

  private static CustomerState state(MasterData data, CustomerClass customerClass, UUID owner) {
    return new CustomerState(data, customerClass, EARLY, owner, null);
  }

  private static MasterData data(String name, String region, String industry) {
    return data(name, region, industry, Channels.NONE);
  }

  private static MasterData with(Phone... phones) {
    return data(
        "长风",
        null,
        null,
        new Channels(List.of(), List.of(phones), List.of(), List.of(), List.of()));
  }

  private static MasterData data(String name, String region, String industry, Channels channels) {
    return new MasterData(
        CustomerKind.ORGANIZATION,
        name,
        List.of(),
        List.of(),
        RelationshipPhase.EXPLORATION,
        LifecycleStage.ACQUISITION,
        null,
        null,
        null,
        null,
        industry,
        null,
        region,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        channels,
        List.of(),
        Map.of());
  }

  private static Phone phone(String number, boolean primary, Consent... consents) {
    return new Phone(Phone.Type.WORK, number, null, primary, List.of(consents));
  }

  private static Consent consent(Consent.State state, Instant at) {
    return new Consent(Consent.Purpose.MARKETING, state, "form", at);
  }

  private static ExternalReference reference(String id) {
    return new ExternalReference("erp", id);
  }
}
