package io.kehu.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNameTest {
  @ParameterizedTest
  @CsvSource({
    "GET,    /v1/customers,                                             listCustomers",
    "POST,   /v1/customers,                                             createCustomer",
    "GET,    /v1/customers/{id},                                        getCustomer",
    "PATCH,  /v1/customers/{id},                                        patchCustomer",
    "PUT,    /v1/customers/by-external-id/{system}/{externalId},        putCustomerByExternalId",
    "PUT,    /v1/customers/{id}/owner,                                  putCustomerOwner",
    "GET,    /v1/customers/{id}/class-changes/{changeId},               getCustomerClassChange",
    "POST,   /v1/customers/{id}/claims,                                 createCustomerClaim",
    "GET,    /v1/customers/{id}/profile,                                getCustomerProfile",
    "GET,    /v1/customers/{id}/profile/{section},                      getCustomerProfileBySection",
    "GET,    /v1/profile-schemas/{kind}/{section},                      getProfileSchemaBySection",
    "PUT,    /v1/orders/by-external-id/{system}/{externalId}/returns/{r}, putOrderByExternalIdReturn",
    "GET,    /v1/jobs/{id}/failed.csv,                                  getJobFailedCsv",
    "GET,    /v1/customers/export.{format},                             getCustomerExport",
    "GET,    /v1/segments/{code}/members/export.{format},               getSegmentMemberExport",
    "GET,    /v1/sla-policies,                                          listSlaPolicies",
    "DELETE, /v1/sales-processes/{code},                                deleteSalesProcess",
    "PUT,    /v1/tickets/{id}/status,                                   putTicketStatus",
    "GET,    /v1/me/calendar.ics,                                       getMeCalendarIcs",
    "GET,    /v1/me,                                                    getMe"
  })
  void nameFollowsTheAddress(HttpMethod method, String path, String name) {
    assertThat(OperationName.of(method, path, false)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"/v1/customers/{id}/timeline, listCustomerTimeline", "/v1/teams, listTeams"})
  void whatAnswersItemsIsAList(String path, String name) {
    assertThat(OperationName.of(HttpMethod.GET, path, true)).isEqualTo(name);
  }
}
