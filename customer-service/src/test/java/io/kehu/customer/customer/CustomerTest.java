package io.kehu.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.classification.LifecycleStage;
import io.kehu.platform.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerTest {
  private static final Instant CREATED = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-04-01T09:00:00Z");

  @Test
  void newCustomerTellsAllThatOthersMayKnow() {
    Customer customer = aCustomer(CustomerClass.POTENTIAL);

    assertThat(customer.created().customer())
        .returns("C-000001", CustomerSnapshot::number)
        .returns("上海长风机械有限公司", CustomerSnapshot::name)
        .returns(CustomerClass.POTENTIAL, CustomerSnapshot::customerClass)
        .returns(0L, CustomerSnapshot::version);
  }

  @Test
  void changeTellsTheNextVersion() {
    Customer customer = aCustomer(CustomerClass.POTENTIAL);

    assertThat(customer.change(data("长风集团"), LATER))
        .hasValueSatisfying(event -> {
          assertThat(event).isInstanceOf(CustomerEvent.Changed.class);
          assertThat(event.customer().name()).isEqualTo("长风集团");
          assertThat(event.customer().version()).isEqualTo(1);
        });
    assertThat(customer.updatedAt()).isEqualTo(LATER);
  }

  @Test
  void sameDataIsNoChange() {
    Customer customer = aCustomer(CustomerClass.POTENTIAL);

    assertThat(customer.change(data("上海长风机械有限公司"), LATER)).isEmpty();
    assertThat(customer.updatedAt()).isEqualTo(CREATED);
  }

  @Test
  void anyClassCanTurnIntoAnyOther() {
    Customer customer = aCustomer(CustomerClass.CURRENT);

    CustomerEvent.ClassChanged event =
        customer.moveTo(CustomerClass.NON_CUSTOMER, "Wound up", LATER);

    assertThat(event)
        .returns(CustomerClass.CURRENT, CustomerEvent.ClassChanged::from)
        .returns(CustomerClass.NON_CUSTOMER, CustomerEvent.ClassChanged::to)
        .returns("Wound up", CustomerEvent.ClassChanged::reason)
        .returns(false, CustomerEvent.ClassChanged::automatic);
    assertThat(customer.classification().since()).isEqualTo(LATER);
  }

  @Test
  void aClassDoesNotTurnIntoItself() {
    Customer customer = aCustomer(CustomerClass.LOST);

    assertThatThrownBy(() -> customer.moveTo(CustomerClass.LOST, "Again", LATER))
        .isInstanceOf(ProblemException.class)
        .hasMessage("customer-class-unchanged");
  }

  @Test
  void anOrderWinsALostCustomerBack() {
    Customer customer = aCustomer(CustomerClass.LOST);

    assertThat(customer.ordered("SO-000317", LATER, LATER))
        .hasValueSatisfying(event -> {
          assertThat(event.automatic()).isTrue();
          assertThat(event.reason()).isEqualTo("Order SO-000317");
          assertThat(event.customer().lifecycleStage()).isEqualTo(LifecycleStage.WON_BACK);
        });
    assertThat(customer.customerClass()).isEqualTo(CustomerClass.CURRENT);
  }

  @Test
  void handoverTellsWhomItCameFrom() {
    Customer customer = aCustomer(CustomerClass.CURRENT);
    UUID owner = UUID.randomUUID();
    customer.assign(owner, "sales-east", CREATED);

    assertThat(customer.assign(null, null, LATER))
        .hasValueSatisfying(event -> {
          assertThat(event.fromOwnerId()).isEqualTo(owner);
          assertThat(event.fromTeam()).isEqualTo("sales-east");
          assertThat(event.customer().ownerId()).isNull();
        });
    assertThat(customer.assign(null, null, LATER)).isEmpty();
  }

  private static Customer aCustomer(CustomerClass customerClass) {
    return new Customer("C-000001", data("上海长风机械有限公司"), customerClass, null, null, CREATED);
  }

  private static MasterData data(String name) {
    return MasterData.bare(CustomerKind.ORGANIZATION, name);
  }
}
